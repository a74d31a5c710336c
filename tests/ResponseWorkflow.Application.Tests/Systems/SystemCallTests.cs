using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Outbox.Commands;
using ResponseWorkflow.Application.Systems;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Connections;
using ResponseWorkflow.Application.Systems.Ports.Inventory;
using ResponseWorkflow.Application.Tests.TimeLimits;
using ResponseWorkflow.Expressions.Data;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.Systems;

/// <summary>A process asks another system: what it asks, what becomes of the answer, and of none. The same tests run on every database.</summary>
public abstract class SystemCallTests(TestDatabase database) : LimitTests(database)
{
    private const string Request = """{"reference":"HC-1","until":"2026-04-01T00:00:00Z","items":[{"key":"s1","category":"port","quantity":2,"site":null}]}""";

    private readonly StandInInventory _inventory = new();
    private readonly SetConnections _connections = new();

    private OutboxCommands Calls => Desk.Get<OutboxCommands>();

    protected override void AddToDesk(IServiceCollection services)
    {
        services.AddSingleton<ISystemConnections>(_connections);
        services.AddSingleton<IInventory>(_inventory);
        services.AddSystems();
    }

    [Fact]
    public async Task An_answer_takes_the_outcome_done_and_is_the_output()
    {
        _inventory.Reserve = static call => Held(call.Id);
        var started = await CallAsync(Request);
        await WorkAsync();

        var (call, request) = _inventory.Asked.ShouldHaveSingleItem();
        (call.UnitId, call.CaseId, call.Attempt, call.InstanceId, call.IsRepeat).ShouldBe((Branch, started.CaseId, 1, started.InstanceId, false));
        (request.Reference, request.Items[0].Key, request.Items[0].Quantity, request.Items[0].Site).ShouldBe(("HC-1", "s1", 2, null));
        var answer = await EndAsync(started, "Done", "Answer");
        answer["reservation"].AsString().ShouldBe($"R-{call.Id}");
        answer["items"].AsArray()[0].AsObject()["resource"].AsString().ShouldBe("port-7");
        (await ToldAsync(started)).ShouldBe("inventory.reserve 预占资源 Done");
    }

    [Fact]
    public async Task A_refusal_of_the_business_is_not_tried_again_and_says_which_items()
    {
        _inventory.Reserve = static _ => throw new SystemRefusedException("resource.unavailable", "No free port.") { Keys = ["s1"] };
        var started = await CallAsync(Request);
        await WorkAsync();

        _inventory.Asked.Count.ShouldBe(1);
        var error = await EndAsync(started, "Refused", "Error");
        error["code"].AsString().ShouldBe("resource.unavailable");
        error["system"].AsString().ShouldBe("inventory");
        error["operation"].AsString().ShouldBe("inventory.reserve");
        error["attempts"].AsNumber().ShouldBe(1);
        error["keys"].AsArray()[0].AsString().ShouldBe("s1");
        (await ToldAsync(started)).ShouldBe("inventory.reserve 预占资源 Refused resource.unavailable No free port.");
    }

    [Fact]
    public async Task A_failure_is_tried_again_with_the_same_id_until_the_attempts_are_used_up()
    {
        _inventory.Reserve = static _ => throw new SystemFailedException("system.unavailable", "No connection.");
        var started = await CallAsync(Request, ("attempts", Value(2)));
        await WorkAsync();
        (await PortAsync(started)).ShouldBeNull();
        Clock.Advance(TimeSpan.FromMinutes(1));
        await WorkAsync();

        _inventory.Asked.Count.ShouldBe(2);
        _inventory.Asked.Select(static asked => asked.Call.Id).Distinct().ShouldHaveSingleItem();
        _inventory.Asked.Select(static asked => asked.Call.IsRepeat).ShouldBe([false, true]);
        var error = await EndAsync(started, "Failed", "Error");
        (error["code"].AsString(), error["message"].AsString(), error["attempts"].AsNumber()).ShouldBe(("system.unavailable", "No connection.", 2));
    }

    [Fact]
    public async Task The_connection_says_how_many_attempts_there_are_when_the_definition_does_not()
    {
        _inventory.Reserve = static _ => throw new SystemFailedException("system.unavailable", "No connection.");
        var started = await CallAsync(Request);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await WorkAsync();
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        _inventory.Asked.Count.ShouldBe(3);
        (await EndAsync(started, "Failed", "Error"))["attempts"].AsNumber().ShouldBe(3);
    }

    [Fact]
    public async Task Work_that_takes_the_other_system_its_time_is_looked_at_again_without_using_up_attempts()
    {
        var looks = 0;
        _inventory.Reserve = call => ++looks <= 5 ? throw new SystemPendingException("It is at it.", TimeSpan.FromSeconds(5)) : Held(call.Id);
        var started = await CallAsync(Request);
        for (var look = 0; look < 6; look++)
        {
            await WorkAsync();
            Clock.Advance(TimeSpan.FromSeconds(5));
        }

        (await EndAsync(started, "Done", "Answer"))["state"].AsString().ShouldBe("reserved");
        _inventory.Asked.ShouldAllBe(static asked => asked.Call.Attempt == 1);
    }

    [Fact]
    public async Task Work_that_never_ends_is_given_up_when_the_patience_of_the_connection_is_over()
    {
        _inventory.Reserve = static _ => throw new SystemPendingException("It is at it.", TimeSpan.FromMinutes(1));
        var started = await CallAsync(Request);
        await WorkAsync();
        Clock.Advance(TimeSpan.FromMinutes(31));
        await WorkAsync();
        (await EndAsync(started, "Failed", "Error"))["code"].AsString().ShouldBe("system.timeout");
    }

    [Fact]
    public async Task Without_a_connection_the_call_is_given_up_at_once()
    {
        _connections.Connection = null;
        var started = await CallAsync(Request);
        await WorkAsync();
        var error = await EndAsync(started, "Failed", "Error");
        error["code"].AsString().ShouldBe("system.noConnection");
        error["messageZh"].AsString().ShouldContain("连接");
    }

    [Fact]
    public async Task An_answer_of_another_form_than_was_promised_is_a_failure()
    {
        _inventory.Reserve = static _ => throw new InvalidOperationException("The node is an object.");
        var started = await CallAsync(Request, ("attempts", Value(1)));
        await WorkAsync();
        (await EndAsync(started, "Failed", "Error"))["code"].AsString().ShouldBe("system.badAnswer");
    }

    [Fact]
    public async Task A_connection_that_is_out_of_use_makes_no_calls()
    {
        _connections.Connection = _connections.Connection! with { IsEnabled = false };
        var started = await CallAsync(Request);
        await WorkAsync();
        (await EndAsync(started, "Failed", "Error"))["code"].AsString().ShouldBe("system.disabled");
        _inventory.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_calls_are_counted_for_each_system()
    {
        _inventory.Reserve = static _ => throw new SystemFailedException("system.unavailable", "No connection.");
        await CallAsync(Request);
        await WorkAsync();
        await CallAsync(Request);
        var standing = await Desk.Get<SystemConnectionQueries>().StandingAsync(Token);
        standing.ShouldBe([new("inventory", 2, 1), new("activation", 0, 0), new("testing", 0, 0), new("alarms", 0, 0), new("performance", 0, 0)]);
    }

    [Fact]
    public async Task A_unit_that_is_named_by_its_code_is_used_and_one_that_is_not_there_fails()
    {
        _inventory.Reserve = static call => Held(call.Id);
        var started = await CallAsync(Request, ("unit", Value("b")));
        await WorkAsync();
        _inventory.Asked[0].Call.UnitId.ShouldBe(OtherBranch);
        await EndAsync(started, "Done", "Answer");

        started = await CallAsync(Request, ("unit", Value("nowhere")));
        await WorkAsync();
        (await EndAsync(started, "Failed", "Error"))["code"].AsString().ShouldBe("system.unit");
    }

    [Fact]
    public async Task A_request_of_the_wrong_shape_asks_nobody_and_names_the_field()
    {
        var started = await CallAsync("""{"reference":"HC-1","until":"tomorrow","items":[{"key":"s1","category":"boat","quantity":0}]}""");
        await WorkAsync();
        _inventory.Asked.ShouldBeEmpty();
        var error = await EndAsync(started, "Failed", "Error");
        (error["code"].AsString(), error["field"].AsString()).ShouldBe(("system.request", "until"));
        error["message"].AsString().ShouldContain("'items[0].category' must be one of");
        error["message"].AsString().ShouldContain("'items[0].quantity' must be at least 1");
        error["messageZh"].AsString().ShouldContain("“items[0].quantity”不得小于 1");
    }

    [Fact]
    public async Task A_request_may_be_written_as_text_and_text_that_is_no_JSON_fails()
    {
        _inventory.Reserve = static call => Held(call.Id);
        var started = await CallAsync(System.Text.Json.JsonSerializer.Serialize(Request));
        await WorkAsync();
        await EndAsync(started, "Done", "Answer");

        started = await CallAsync("'no JSON'");
        (await EndAsync(started, "Failed", "Error"))["field"].AsString().ShouldBe("request");
    }

    [Fact]
    public async Task A_person_may_give_the_answer_in_place_of_the_system_if_it_has_its_shape()
    {
        _inventory.Reserve = static _ => throw new SystemFailedException("system.unavailable", "No connection.");
        var started = await CallAsync(Request);
        await WorkAsync();
        var id = _inventory.Asked[0].Call.Id;

        var wrong = await RefusedAsync(() => Calls.SkipAsync(id, "By telephone.", DataJson.Parse("""{"reservation":"R-9","state":"held"}"""), new CommandOrigin("li"), Token), "outbox.answer", "answer");
        wrong.Refusals.ShouldContain(static refusal => refusal.Message.Contains("'until'", StringComparison.Ordinal));
        await Calls.SkipAsync(id, "By telephone.", DataJson.Parse("""{"reservation":"R-9","state":"reserved","until":"2026-04-01T00:00:00Z","items":[{"key":"s1","resource":"port-9"}]}"""), new CommandOrigin("li"), Token);
        (await EndAsync(started, "Done", "Answer"))["reservation"].AsString().ShouldBe("R-9");
    }

    [Fact]
    public async Task A_call_that_is_skipped_without_an_answer_fails_with_the_attempts_that_there_were()
    {
        _inventory.Reserve = static _ => throw new SystemFailedException("system.unavailable", "No connection.");
        var started = await CallAsync(Request);
        await WorkAsync();
        await Calls.SkipAsync(_inventory.Asked[0].Call.Id, "It is down for the night.", answer: null, new CommandOrigin("li"), Token);
        var error = await EndAsync(started, "Failed", "Error");
        (error["code"].AsString(), error["attempts"].AsNumber()).ShouldBe(("system.noAnswer", 1));
        error["message"].AsString().ShouldContain("It is down for the night.");
    }

    private static Reservation Held(string id) => new()
    {
        Id = $"R-{id}",
        Until = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero),
        Items = [new ReservedItem { Key = "s1", Resource = "port-7", Category = "port" }],
    };

    private async Task<CaseAnswer> CallAsync(string request, params (string Name, JsonNode Value)[] inputs)
    {
        var call = Node("CallSystem", "call", [("operation", Value("inventory.reserve")), ("request", DefinitionJson.Script($"({request})")), .. inputs]);
        Draw(DefinitionJson.Node(
            "Flowchart",
            "flow",
            ("activities", new JsonArray(call, Told("Done", "Answer"), Told("Refused", "Error"), Told("Failed", "Error"))),
            ("connections", new JsonArray(To("Done"), To("Refused"), To("Failed")))));
        return await StartCaseAsync();
    }

    private static JsonObject Told(string port, string output) => DefinitionJson.Node(
        "RunTask",
        port,
        ("taskName", Value(port)),
        ("payload", DefinitionJson.Script($"({{ value: getOutputFrom('call', '{output}') }})")));

    private static JsonObject To(string port) => new()
    {
        ["source"] = new JsonObject { ["activity"] = "call", ["port"] = port },
        ["target"] = new JsonObject { ["activity"] = port, ["port"] = "In" },
    };

    private async Task WorkAsync()
    {
        var worker = Desk.Get<OutboxWorker>();
        do
        {
            await worker.WhenIdleAsync(Token);
        }
        while (await worker.SweepAsync(Token) > 0);
        await worker.WhenIdleAsync(Token);
    }

    private async Task<string?> PortAsync(CaseAnswer started)
    {
        await using var context = Look();
        return await context.RequestedTasks.Where(row => row.InstanceId == started.InstanceId).Select(static row => row.TaskName).SingleOrDefaultAsync(Token);
    }

    /// <summary>What the time line of the case says of the call.</summary>
    private async Task<string> ToldAsync(CaseAnswer started)
    {
        await using var context = Look();
        var told = await context.CaseEvents.SingleAsync(row => row.CaseId == started.CaseId && row.Act == CaseActs.SystemCalled, Token);
        var data = DataJson.Parse(told.Data).AsObject();
        return string.Join(' ', new[] { "operation", "nameZh", "outcome", "code", "message" }.Where(name => !data[name].IsNull).Select(name => data[name].AsString()));
    }

    /// <summary>What the process got, by the outcome that it took.</summary>
    private async Task<DataObject> EndAsync(CaseAnswer started, string port, string output)
    {
        await using var context = Look();
        var task = await context.RequestedTasks.SingleAsync(row => row.InstanceId == started.InstanceId, Token);
        task.TaskName.ShouldBe(port, output);
        return DataJson.Parse(task.Payload.ShouldNotBeNull()).AsObject()["value"].AsObject();
    }
}

public sealed class SqliteSystemCallTests(SqliteTestDatabase database) : SystemCallTests(database), IClassFixture<SqliteTestDatabase>;

[Trait("Database", "PostgreSql")]
public sealed class PostgreSqlSystemCallTests(PostgreSqlTestDatabase database) : SystemCallTests(database), IClassFixture<PostgreSqlTestDatabase>;
