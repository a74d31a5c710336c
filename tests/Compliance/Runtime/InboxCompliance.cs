using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using TestKit.Databases;
using TestKit.Definitions;

namespace Compliance.Runtime;

/// <summary>The order in which stimuli and waits come does not matter.</summary>
public abstract class InboxCompliance(TestDatabase database) : RuntimeCompliance(database)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_event_before_its_wait_ends_as_one_after_it(bool isBefore)
    {
        Catalogue.Add(DefinitionJson.Document("waits", DefinitionJson.Sequence(DefinitionJson.RunTask("a", "x"), DefinitionJson.Event("b", "go"))));
        var instanceId = await Node.StartAsync("waits", Token);
        var first = (await Node.BookmarksAsync(instanceId, Token)).Single();
        PublicationAnswer published;
        if (isBefore)
        {
            published = await Node.PublishAsync("go", Token);
            var answer = await Commands.ResumeAsync(first, Input("x", 1), Anybody, Token);
            answer.SubStatus.ShouldBe(WorkflowSubStatus.Finished, "the kept event belongs to the same transaction");
        }
        else
        {
            await Commands.ResumeAsync(first, Input("x", 1), Anybody, Token);
            published = await Node.PublishAsync("go", Token);
            await Node.DeliverAsync(Token);
        }

        published.IsKept.ShouldBe(isBefore);
        await using var context = Look();
        var instance = await context.Instances.SingleAsync(Token);
        instance.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        (await context.Stimuli.CountAsync(Token)).ShouldBe(0);
        (await context.Journal.CountAsync(static row => row.ActivityId == "b" && row.EventName == "Completed", Token)).ShouldBe(1);
    }

    [Fact]
    public async Task A_kept_event_is_given_up_when_its_time_is_over()
    {
        Catalogue.Add(DefinitionJson.Document("waits", DefinitionJson.Event("b", "go")));
        await Node.PublishAsync("go", Token);
        Time.Advance(TimeSpan.FromMinutes(10));

        (await Commands.StartAsync(new StartInstance { DefinitionId = "waits" }, Anybody, Token)).SubStatus.ShouldBe(WorkflowSubStatus.Suspended);

        await Node.DeliverAsync(Token);
        (await Node.Get<LateMatches>().ExpireAsync(100, Token)).ShouldBe(1);
        await using var context = Look();
        (await context.Instances.SingleAsync(Token)).SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
        (await context.Stimuli.CountAsync(Token)).ShouldBe(0);
    }

    [Fact]
    public async Task A_stimulus_for_a_version_that_is_deleted_meanwhile_is_kept_as_one_that_comes_later()
    {
        await Node.Get<Database>().RunAsync(
            (transaction, _) =>
            {
                transaction.Insert(new StimulusRow
                {
                    Id = "s", Kind = StimulusKind.Start, Name = "Elsa.Event", Hash = "h", VersionId = "deleted", ActivityId = "a", Input = "{}", Cause = "test",
                    CreatedAt = Time.GetUtcNow(), ExpiresAt = Time.GetUtcNow().AddDays(1), NextAttemptAt = Time.GetUtcNow(),
                });
                return Task.CompletedTask;
            },
            Token);

        await Node.DeliverAsync(Token);

        await using var context = Look();
        var kept = await context.Stimuli.SingleAsync(Token);
        (kept.IsKept, kept.Kind, kept.ExpiresAt).ShouldBe((true, StimulusKind.Broadcast, Time.GetUtcNow().AddMinutes(10)));
    }

    [Fact]
    public async Task One_kept_event_is_for_one_instance()
    {
        Catalogue.Add(DefinitionJson.Document("waits", DefinitionJson.Event("b", "go")));
        await Node.PublishAsync("go", Token);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Commands.StartAsync(new StartInstance { DefinitionId = "waits" }, Anybody, Token), Token)));

        answers.Count(static answer => answer.SubStatus == WorkflowSubStatus.Finished).ShouldBe(1);
    }

    [Fact]
    public async Task An_event_reaches_all_that_wait_for_it()
    {
        Catalogue.Add(DefinitionJson.Document("waits", DefinitionJson.Event("b", "go")));
        Catalogue.Add(DefinitionJson.Document("others", DefinitionJson.Event("b", "stop")));
        for (var i = 0; i < 5; i++)
            await Node.StartAsync("waits", Token);
        await Node.StartAsync("others", Token);

        var answer = await Node.PublishAsync("go", Token);
        await Node.DeliverAsync(Token);

        answer.ResumedInstances.Count.ShouldBe(5);
        await using var context = Look();
        (await context.Instances.CountAsync(static row => row.SubStatus == WorkflowSubStatus.Finished, Token)).ShouldBe(5);
        (await context.Instances.CountAsync(static row => row.SubStatus == WorkflowSubStatus.Suspended, Token)).ShouldBe(1);
    }

    [Fact]
    public async Task An_event_of_a_correlation_or_for_an_instance_reaches_nobody_else()
    {
        Catalogue.Add(DefinitionJson.Document("waits", DefinitionJson.Event("b", "go")));
        var one = await Node.StartAsync("waits", Token, "order-1");
        var two = await Node.StartAsync("waits", Token, "order-2");
        var three = await Node.StartAsync("waits", Token, "order-3");

        (await Node.PublishAsync("go", Token, "order-2")).ResumedInstances.ShouldBe([two]);
        (await Node.PublishAsync("go", Token, instanceId: three)).ResumedInstances.ShouldBe([three]);
        (await Node.PublishAsync("GO", Token)).IsKept.ShouldBeTrue();
        (await Node.PublishAsync("go", Token, "order-4")).IsKept.ShouldBeTrue();
        await Node.DeliverAsync(Token);

        await using var context = Look();
        (await context.Instances.Where(static row => row.SubStatus == WorkflowSubStatus.Suspended).Select(static row => row.Id).ToArrayAsync(Token)).ShouldBe([one]);
    }

    [Fact]
    public async Task Events_and_waits_that_come_at_the_same_moment_find_each_other()
    {
        const int count = 40;
        Catalogue.Add(DefinitionJson.Document("waits", DefinitionJson.Event("b", "go")));
        var other = AddNode();

        await Task.WhenAll(Enumerable.Range(0, count).SelectMany(number => new[]
        {
            Task.Run(() => Node.StartAsync("waits", Token, $"order-{number}"), Token),
            Task.Run(() => other.PublishAsync("go", Token, $"order-{number}"), Token) as Task,
        }));
        await Node.DeliverAsync(Token);

        await using var context = Look();
        (await context.Instances.CountAsync(static row => row.SubStatus == WorkflowSubStatus.Finished, Token)).ShouldBe(count);
        (await context.Stimuli.CountAsync(Token)).ShouldBe(0);
        (await context.Journal.CountAsync(static row => row.ActivityId == "b" && row.EventName == "Completed", Token)).ShouldBe(count);
    }

    [Fact]
    public async Task Two_nodes_deliver_a_stimulus_once()
    {
        Catalogue.Add(DefinitionJson.Document("loops", DefinitionJson.Node("While", "main", ("condition", DefinitionJson.Literal(true)), ("body", DefinitionJson.Event("b", "go")))));
        var instances = new List<string>();
        for (var i = 0; i < 20; i++)
            instances.Add(await Node.StartAsync("loops", Token));
        var other = AddNode();
        await Node.PublishAsync("go", Token);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => (number % 2 == 0 ? Node : other).DeliverAsync(Token), Token)));

        await using var context = Look();
        (await context.Journal.CountAsync(static row => row.ActivityId == "b" && row.EventName == "Completed", Token)).ShouldBe(20);
        (await context.Instances.Select(static row => row.RowVersion).Distinct().ToArrayAsync(Token)).ShouldBe([2L]);
    }

    [Fact]
    public async Task A_suspended_instance_hears_when_it_is_continued()
    {
        Catalogue.Add(DefinitionJson.Document("waits", DefinitionJson.Event("b", "go")));
        var instanceId = await Node.StartAsync("waits", Token);
        await Commands.SuspendAsync(instanceId, "a closer look", Anybody, Token);
        await Node.PublishAsync("go", Token);
        await Node.DeliverAsync(Token);
        await using var context = Look();
        (await context.Instances.SingleAsync(Token)).SubStatus.ShouldBe(WorkflowSubStatus.Suspended);

        Time.Advance(TimeSpan.FromDays(90));
        await Commands.ContinueAsync(instanceId, Anybody, Token);
        await Node.Get<LateMatches>().ExpireAsync(100, Token);
        await Node.DeliverAsync(Token);

        (await context.Instances.SingleAsync(Token)).SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        (await context.Stimuli.CountAsync(Token)).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_published_by_an_instance_reaches_others_and_itself()
    {
        Catalogue.Add(DefinitionJson.Document("listens", DefinitionJson.Event("b", "news")));
        Catalogue.Add(DefinitionJson.Document("tells", DefinitionJson.Parallel(
            DefinitionJson.Event("own", "news"),
            DefinitionJson.Node("PublishEvent", "p", ("eventName", DefinitionJson.Literal("news"))))));
        await Node.StartAsync("listens", Token);
        await Node.StartAsync("tells", Token);

        await Node.DeliverAsync(Token);

        await using var context = Look();
        (await context.Instances.Select(static row => row.SubStatus).ToArrayAsync(Token)).ShouldBe([WorkflowSubStatus.Finished, WorkflowSubStatus.Finished]);
    }
}

public sealed class SqliteInboxTests(SqliteTestDatabase database) : InboxCompliance(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlInboxTests(PostgreSqlTestDatabase database) : InboxCompliance(database), IClassFixture<PostgreSqlTestDatabase>;
