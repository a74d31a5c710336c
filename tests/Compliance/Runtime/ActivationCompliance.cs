using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Expressions.Data;
using TestKit.Databases;
using TestKit.Definitions;

namespace Compliance.Runtime;

/// <summary>The database keeps activation strategies, whoever starts whatever at the same moment.</summary>
public abstract class ActivationCompliance(TestDatabase database) : RuntimeCompliance(database)
{
    [Theory]
    [InlineData("SingletonStrategy", 1, "activation.singleton")]
    [InlineData("CorrelatedSingletonStrategy", 3, "activation.correlated")]
    [InlineData("CorrelationStrategy", 3, "activation.correlation")]
    [InlineData(null, 30, "")]
    public async Task Of_many_starts_at_once_as_many_succeed_as_may_run(string? strategy, int allowed, string code)
    {
        Catalogue.Add(DefinitionJson.Document("once", DefinitionJson.RunTask("a", "x"), strategy: strategy));
        var other = AddNode();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => Task.Run(
            async () =>
            {
                try
                {
                    await (number % 2 == 0 ? Node : other).StartAsync("once", Token, $"order-{number % 3}");
                    return "";
                }
                catch (RefusedException exception)
                {
                    return exception.Refusal.Code;
                }
            },
            Token)));

        outcomes.Count(static outcome => outcome.Length == 0).ShouldBe(allowed);
        outcomes.Where(static outcome => outcome.Length > 0).ShouldAllBe(outcome => outcome == code);
        await using var context = Look();
        (await context.Instances.CountAsync(Token)).ShouldBe(allowed);
    }

    [Fact]
    public async Task The_place_is_free_again_when_the_instance_has_ended()
    {
        Catalogue.Add(DefinitionJson.Document("once", DefinitionJson.RunTask("a", "x"), strategy: "SingletonStrategy"));
        var instanceId = await Node.StartAsync("once", Token);
        (await RefusedAsync(() => Node.StartAsync("once", Token))).Code.ShouldBe("activation.singleton");

        await Commands.ResumeAsync((await Node.BookmarksAsync(instanceId, Token)).Single(), DataObject.Empty, Anybody, Token);

        (await Node.StartAsync("once", Token)).ShouldNotBe(instanceId);
    }

    [Fact]
    public async Task A_correlation_is_taken_by_any_definition()
    {
        Catalogue.Add(DefinitionJson.Document("plain", DefinitionJson.RunTask("a", "x")));
        Catalogue.Add(DefinitionJson.Document("alone", DefinitionJson.RunTask("a", "x"), strategy: "CorrelationStrategy"));
        await Node.StartAsync("plain", Token, "order-1");

        (await RefusedAsync(() => Node.StartAsync("alone", Token, "order-1"))).Code.ShouldBe("activation.correlation");
        await Node.StartAsync("alone", Token, "order-2");
    }

    [Fact]
    public async Task A_refusal_names_the_rule_in_both_languages()
    {
        Catalogue.Add(DefinitionJson.Document("once", DefinitionJson.RunTask("a", "x"), strategy: "CorrelatedSingletonStrategy"));
        await Node.StartAsync("once", Token, "order-1");

        var refusal = await RefusedAsync(() => Commands.StartAsync(new StartInstance { DefinitionId = "once", CorrelationId = "order-1" }, Anybody, Token));

        (refusal.Kind, refusal.Field).ShouldBe((RefusalKind.Conflict, "correlationId"));
        refusal.Message.ShouldContain("order-1");
        refusal.MessageZh.ShouldContain("只能运行一个实例");
    }
}

public sealed class SqliteActivationTests(SqliteTestDatabase database) : ActivationCompliance(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlActivationTests(PostgreSqlTestDatabase database) : ActivationCompliance(database), IClassFixture<PostgreSqlTestDatabase>;
