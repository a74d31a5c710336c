using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Http;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Activities.Http;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;
using TestKit.Databases;
using TestKit.Definitions;

namespace Compliance.Runtime;

/// <summary>HTTP requests find the instances that wait for them and the definitions that they start.</summary>
public abstract class HttpEndpointCompliance(TestDatabase database) : RuntimeCompliance(database)
{
    private HttpEndpoints Endpoints => Node.Get<HttpEndpoints>();

    [Fact]
    public async Task A_request_resumes_the_instance_that_waits_at_a_path_with_parameters()
    {
        Catalogue.Add(DefinitionJson.Document("pay", Endpoint("Orders/{orderId}/pay")));
        var instanceId = await Node.StartAsync("pay", Token, "o-1");
        var call = new HttpCall { Method = "POST", Path = "orders/7/PAY", CorrelationId = "o-1" };

        var found = await Endpoints.FindAsync(call, Token);

        found.Match!.RouteData["orderId"].AsString().ShouldBe("7");
        (await ReceiveAsync(call, found.Match)).ShouldBe((instanceId, WorkflowSubStatus.Finished));
        (await RefusedAsync(() => ReceiveAsync(call, found.Match))).Code.ShouldBe("http.unknown");
    }

    [Fact]
    public async Task Other_methods_of_a_path_are_told()
    {
        Catalogue.Add(DefinitionJson.Document("pay", Endpoint("orders/{id}/pay")));
        await Node.StartAsync("pay", Token);

        (await Endpoints.FindAsync(new HttpCall { Method = "GET", Path = "orders/7/pay" }, Token)).AllowedMethods.ShouldBe(["POST"]);
        (await Endpoints.FindAsync(new HttpCall { Method = "GET", Path = "orders/7" }, Token)).AllowedMethods.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_starts_what_begins_with_it_once_for_each_key()
    {
        var runnable = Catalogue.Add(DefinitionJson.Document("begin", DefinitionJson.Chain(DefinitionJson.AsTrigger(Endpoint("begin")), DefinitionJson.RunTask("wait", "x"))));
        await Node.Get<Database>().RunAsync(
            (transaction, _) =>
            {
                transaction.Insert(new TriggerRow
                {
                    Id = "begin:1", DefinitionId = "begin", VersionId = runnable.VersionId, ActivityId = "in", Name = "Elsa.HttpEndpoint",
                    Hash = StimulusHash.Compute("Elsa.HttpEndpoint", HttpEndpoint.Stimulus("begin", "POST")),
                    Payload = HttpEndpoint.Stimulus("begin", "POST").ToString(),
                });
                return Task.CompletedTask;
            },
            Token);
        var call = new HttpCall { Method = "POST", Path = "begin", CorrelationId = "c" };
        var match = (await Endpoints.FindAsync(call, Token)).Match!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => ReceiveAsync(call, match, $"key-{number % 2}"), Token)));

        answers.Select(static answer => answer.InstanceId).Distinct().Count().ShouldBe(2);
        answers.ShouldAllBe(static answer => answer.SubStatus == WorkflowSubStatus.Suspended);
    }

    [Fact]
    public async Task Of_several_that_wait_none_is_chosen_by_chance()
    {
        Catalogue.Add(DefinitionJson.Document("pay", Endpoint("pay")));
        var (first, second) = (await Node.StartAsync("pay", Token, "a"), await Node.StartAsync("pay", Token, "b"));
        var call = new HttpCall { Method = "POST", Path = "pay" };
        var match = (await Endpoints.FindAsync(call, Token)).Match!;

        (await RefusedAsync(() => ReceiveAsync(call, match))).ShouldSatisfyAllConditions(
            static refusal => refusal.Code.ShouldBe("http.ambiguous"),
            static refusal => refusal.Kind.ShouldBe(RefusalKind.Conflict));
        (await ReceiveAsync(call with { CorrelationId = "b" }, match)).InstanceId.ShouldBe(second);
        (await ReceiveAsync(call with { InstanceId = first }, match)).InstanceId.ShouldBe(first);
    }

    private static JsonObject Endpoint(string path) =>
        DefinitionJson.Node("HttpEndpoint", "in", ("path", DefinitionJson.Literal(path)), ("supportedMethods", DefinitionJson.Literal(new[] { "POST" })));

    private async Task<(string InstanceId, WorkflowSubStatus SubStatus)> ReceiveAsync(HttpCall call, HttpEndpointMatch match, string? key = null)
    {
        var request = new ReceivedHttpRequest { Method = call.Method, Path = call.Path, RouteData = match.RouteData };
        var answer = await Endpoints.ReceiveAsync(call, match, request, new CommandOrigin("test", key), Token);
        return (answer.InstanceId, answer.SubStatus);
    }
}

public sealed class SqliteHttpEndpointTests(SqliteTestDatabase database) : HttpEndpointCompliance(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlHttpEndpointTests(PostgreSqlTestDatabase database) : HttpEndpointCompliance(database), IClassFixture<PostgreSqlTestDatabase>;
