using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Expressions.Data;
using TestKit.Databases;
using TestKit.Definitions;

namespace Compliance.Runtime;

/// <summary>Each command is one transaction, with all that it causes.</summary>
public abstract class TransitionCompliance(TestDatabase database) : RuntimeCompliance(database)
{
    [Fact]
    public async Task A_start_stores_the_state_the_waits_and_the_history_together()
    {
        Catalogue.Add(DefinitionJson.Document("survey", DefinitionJson.Sequence(DefinitionJson.Node("WriteLine", "hello", ("text", DefinitionJson.Literal("勘查"))), DefinitionJson.RunTask("visit", "site-visit"), DefinitionJson.Delay("pause", TimeSpan.FromDays(1)))));

        var answer = await Commands.StartAsync(new StartInstance { DefinitionId = "survey", CorrelationId = "order-7", Name = "上海专线" }, Anybody, Token);

        answer.Status.ShouldBe(WorkflowStatus.Running);
        answer.SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
        answer.RowVersion.ShouldBe(1);
        await using var context = Look();
        var instance = await context.Instances.SingleAsync(Token);
        (instance.Name, instance.CorrelationId, instance.RowVersion, instance.BurstCount).ShouldBe(("上海专线", "order-7", 1, 1));
        instance.CreatedAt.ShouldBe(Time.GetUtcNow());
        var bookmark = await context.Bookmarks.SingleAsync(Token);
        (bookmark.InstanceId, bookmark.CorrelationId, bookmark.Name, bookmark.ActivityId).ShouldBe((answer.InstanceId, "order-7", "Elsa.RunTask", "visit"));
        var task = await context.RequestedTasks.SingleAsync(Token);
        (task.BookmarkId, task.TaskName).ShouldBe((bookmark.Id, "site-visit"));
        var journal = await context.Journal.OrderBy(static row => row.Sequence).ToListAsync(Token);
        journal.Select(static row => row.Sequence).ShouldBe(Enumerable.Range(1, journal.Count).Select(static number => (long)number));
        journal.ShouldContain(static row => row.ActivityId == "hello" && row.EventName == "Completed");
        (await context.Activities.SingleAsync(static row => row.ActivityId == "visit", Token)).HasBookmarks.ShouldBeTrue();
        (await context.Timers.CountAsync(Token)).ShouldBe(0);

        await Commands.CompleteTaskAsync(task.TaskId, "done", Anybody, Token);

        (await context.RequestedTasks.CountAsync(Token)).ShouldBe(0);
        (await context.Activities.SingleAsync(static row => row.ActivityId == "visit", Token)).Status.ShouldBe(ActivityStatus.Completed);
        var timer = await context.Timers.SingleAsync(Token);
        (timer.Kind, timer.DueAt, timer.InstanceId).ShouldBe((TimerKind.Bookmark, Time.GetUtcNow().AddDays(1), answer.InstanceId));
        (await context.Bookmarks.SingleAsync(Token)).Id.ShouldBe(timer.Id);
    }

    [Fact]
    public async Task Nothing_of_an_ended_instance_waits_any_more()
    {
        Catalogue.Add(DefinitionJson.Document("short", DefinitionJson.Parallel(DefinitionJson.RunTask("a", "x"), DefinitionJson.Delay("b", TimeSpan.FromHours(1)), DefinitionJson.Event("c", "go"))));
        var instanceId = await Node.StartAsync("short", Token);

        var answer = await Commands.CancelAsync(instanceId, "not needed", Anybody, Token);

        (answer.Status, answer.SubStatus).ShouldBe((WorkflowStatus.Finished, WorkflowSubStatus.Cancelled));
        await using var context = Look();
        (await context.Bookmarks.CountAsync(Token)).ShouldBe(0);
        (await context.Timers.CountAsync(Token)).ShouldBe(0);
        (await context.RequestedTasks.CountAsync(Token)).ShouldBe(0);
        (await context.Instances.SingleAsync(Token)).FinishedAt.ShouldBe(Time.GetUtcNow());
    }

    [Fact]
    public async Task Of_fifty_clients_that_resume_one_bookmark_one_succeeds()
    {
        Catalogue.Add(DefinitionJson.Document("one", DefinitionJson.Sequence(DefinitionJson.RunTask("a", "x"), DefinitionJson.RunTask("b", "y"))));
        var instanceId = await Node.StartAsync("one", Token);
        var bookmark = (await Node.BookmarksAsync(instanceId, Token)).Single();
        var other = AddNode();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(client => Task.Run(
            async () =>
            {
                try
                {
                    await (client % 2 == 0 ? Node : other).Commands.ResumeAsync(bookmark, DataObject.Empty, Anybody, Token);
                    return "resumed";
                }
                catch (RefusedException exception)
                {
                    return exception.Refusal.Code;
                }
            },
            Token)));

        outcomes.Count(static outcome => outcome == "resumed").ShouldBe(1);
        outcomes.Count(static outcome => outcome == "bookmark.gone").ShouldBe(49);
        await using var context = Look();
        (await context.Journal.CountAsync(static row => row.ActivityId == "a" && row.EventName == "Completed", Token)).ShouldBe(1);
        (await context.Instances.SingleAsync(Token)).RowVersion.ShouldBe(2);
    }

    [Fact]
    public async Task Many_waits_of_one_instance_are_resumed_at_once_without_a_lost_one()
    {
        Catalogue.Add(DefinitionJson.Document("many", DefinitionJson.Parallel([.. Enumerable.Range(0, 24).Select(static place => DefinitionJson.RunTask($"t{place}", "x"))])));
        var instanceId = await Node.StartAsync("many", Token);

        await Task.WhenAll((await Node.BookmarksAsync(instanceId, Token)).Select(bookmark => Task.Run(() => Commands.ResumeAsync(bookmark, DataObject.Empty, Anybody, Token), Token)));

        await using var context = Look();
        var instance = await context.Instances.SingleAsync(Token);
        (instance.SubStatus, instance.RowVersion, instance.BurstCount).ShouldBe((WorkflowSubStatus.Finished, 25, 25));
        (await context.Journal.CountAsync(Token)).ShouldBe((int)await context.Journal.MaxAsync(static row => row.Sequence, Token));
    }

    [Fact]
    public async Task A_repeat_of_a_key_gets_the_first_answer_and_does_nothing()
    {
        Catalogue.Add(DefinitionJson.Document("one", DefinitionJson.RunTask("a", "x")));
        var origin = new CommandOrigin("test", "key-1");
        var command = new StartInstance { DefinitionId = "one", Input = Input("n", 1) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Commands.StartAsync(command, origin, Token), Token)));

        answers.Distinct().Count().ShouldBe(1);
        await using var context = Look();
        (await context.Instances.CountAsync(Token)).ShouldBe(1);
        (await context.IdempotencyKeys.CountAsync(Token)).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_stands_for_one_command_only()
    {
        Catalogue.Add(DefinitionJson.Document("one", DefinitionJson.RunTask("a", "x")));
        var origin = new CommandOrigin("test", "key-1");
        var first = await Commands.StartAsync(new StartInstance { DefinitionId = "one", Input = Input("n", 1) }, origin, Token);

        (await RefusedAsync(() => Commands.StartAsync(new StartInstance { DefinitionId = "one", Input = Input("n", 2) }, origin, Token))).Code.ShouldBe("idempotency.reuse");
        (await RefusedAsync(() => Commands.CancelAsync(first.InstanceId, null, origin, Token))).Code.ShouldBe("idempotency.reuse");
    }

    [Fact]
    public async Task A_refused_command_does_not_use_up_its_key()
    {
        Catalogue.Add(DefinitionJson.Document("one", DefinitionJson.RunTask("a", "x")));
        var origin = new CommandOrigin("test", "key-1");
        var instanceId = await Node.StartAsync("one", Token);
        await Commands.SuspendAsync(instanceId, "look", Anybody, Token);
        var bookmark = (await Node.BookmarksAsync(instanceId, Token)).Single();
        (await RefusedAsync(() => Commands.ResumeAsync(bookmark, DataObject.Empty, origin, Token))).Code.ShouldBe("instance.held");
        await Commands.ContinueAsync(instanceId, Anybody, Token);

        (await Commands.ResumeAsync(bookmark, DataObject.Empty, origin, Token)).SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public async Task Commands_that_cannot_be_carried_out_are_refused_by_name()
    {
        Catalogue.Add(DefinitionJson.Document("one", DefinitionJson.RunTask("a", "x")));
        var instanceId = await Node.StartAsync("one", Token);
        var bookmark = (await Node.BookmarksAsync(instanceId, Token)).Single();

        (await RefusedAsync(() => Commands.StartAsync(new StartInstance { DefinitionId = "nobody" }, Anybody, Token))).Kind.ShouldBe(RefusalKind.NotFound);
        (await RefusedAsync(() => Commands.StartAsync(new StartInstance(), Anybody, Token))).Field.ShouldBe("definitionId");
        (await RefusedAsync(() => Commands.StartAsync(new StartInstance { DefinitionId = "one", InstanceId = instanceId }, Anybody, Token))).Code.ShouldBe("instance.exists");
        (await RefusedAsync(() => Commands.StartAsync(new StartInstance { DefinitionId = "one", InstanceId = "../x" }, Anybody, Token))).Code.ShouldBe("field.id");
        (await RefusedAsync(() => Commands.StartAsync(new StartInstance { DefinitionId = "one", CorrelationId = new string('c', 300) }, Anybody, Token))).Field.ShouldBe("correlationId");
        (await RefusedAsync(() => Commands.StartAsync(new StartInstance { DefinitionId = "one", Input = Input("big", new string('x', 2_000_000)) }, Anybody, Token))).Kind.ShouldBe(RefusalKind.TooLarge);
        (await RefusedAsync(() => Commands.ResumeAsync("nobody-1", DataObject.Empty, Anybody, Token))).Code.ShouldBe("bookmark.unknown");
        (await RefusedAsync(() => Commands.ResumeAsync($"{instanceId}-9999", DataObject.Empty, Anybody, Token))).Code.ShouldBe("bookmark.unknown");
        (await RefusedAsync(() => Commands.ResumeAsync("", DataObject.Empty, Anybody, Token))).Code.ShouldBe("field.missing");
        (await RefusedAsync(() => Commands.CompleteTaskAsync("nobody", DataValue.Null, Anybody, Token))).Code.ShouldBe("task.unknown");
        (await RefusedAsync(() => Commands.RetryAsync(instanceId, null, Anybody, Token))).Code.ShouldBe("instance.notFaulted");
        (await RefusedAsync(() => Commands.ContinueAsync(instanceId, Anybody, Token))).Code.ShouldBe("instance.notHeld");
        (await RefusedAsync(() => Commands.SuspendAsync(instanceId, "", Anybody, Token))).Field.ShouldBe("reason");
        (await RefusedAsync(() => Commands.CancelAsync("nobody", null, Anybody, Token))).Code.ShouldBe("instance.unknown");

        await Commands.ResumeAsync(bookmark, DataObject.Empty, Anybody, Token);
        (await RefusedAsync(() => Commands.ResumeAsync(bookmark, DataObject.Empty, Anybody, Token))).Code.ShouldBe("instance.finished");
        (await RefusedAsync(() => Commands.CancelAsync(instanceId, null, Anybody, Token))).Code.ShouldBe("instance.finished");
        (await RefusedAsync(() => Commands.SuspendAsync(instanceId, "why", Anybody, Token))).Code.ShouldBe("instance.finished");
    }

    [Fact]
    public async Task A_faulted_activity_is_retried_and_the_other_branch_waits_again()
    {
        Catalogue.Add(DefinitionJson.Document("faulty", DefinitionJson.Parallel(
            DefinitionJson.RunTask("wait", "x"),
            DefinitionJson.Sequence(DefinitionJson.Event("go", "go"), DefinitionJson.Node("Fault", "bang", ("message", DefinitionJson.Literal("broken")))))));
        var instanceId = await Node.StartAsync("faulty", Token);
        await Node.PublishAsync("go", Token);
        await Node.DeliverAsync(Token);
        await using var context = Look();
        var faulted = await context.Instances.SingleAsync(Token);
        (faulted.SubStatus, faulted.IncidentCount).ShouldBe((WorkflowSubStatus.Faulted, 1));
        (await context.Bookmarks.CountAsync(Token)).ShouldBe(0);
        var task = await context.RequestedTasks.SingleAsync(Token);
        (await RefusedAsync(() => Commands.CompleteTaskAsync(task.TaskId, DataValue.Null, Anybody, Token))).Code.ShouldBe("instance.faulted");

        await Commands.RetryAsync(instanceId, null, Anybody, Token);

        var again = await context.Instances.SingleAsync(Token);
        (again.SubStatus, again.RowVersion).ShouldBe((WorkflowSubStatus.Faulted, 3));
        (await context.RequestedTasks.CountAsync(Token)).ShouldBe(1);
    }

    [Fact]
    public async Task A_recorded_instance_can_be_made_again_from_its_bursts()
    {
        Catalogue.Add(DefinitionJson.Document("twice", DefinitionJson.Sequence(DefinitionJson.RunTask("a", "x"), DefinitionJson.Event("b", "go"), DefinitionJson.Delay("c", TimeSpan.FromHours(1)))));
        var instanceId = await Node.StartAsync("twice", Token);
        Time.Advance(TimeSpan.FromMinutes(3));
        await Commands.ResumeAsync((await Node.BookmarksAsync(instanceId, Token)).Single(), Input("x", "结果"), Anybody, Token);
        Time.Advance(TimeSpan.FromMinutes(3));
        await Node.PublishAsync("go", Token);
        await Node.DeliverAsync(Token);

        await using var context = Look();
        var definition = await Catalogue.GetPublishedAsync("twice", Token);
        WorkflowState? state = null;
        foreach (var burst in await context.Bursts.OrderBy(static row => row.Number).ToListAsync(Token))
            state = Burst.Run(definition.Workflow, state, StimulusJson.Read(burst.Stimulus), burst.At, new SeededIdentities(unchecked((ulong)burst.Seed))).State;

        WorkflowStateJson.Write(state!).ShouldBe((await context.Instances.SingleAsync(Token)).State);
    }
}

public sealed class SqliteTransitionTests(SqliteTestDatabase database) : TransitionCompliance(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlTransitionTests(PostgreSqlTestDatabase database) : TransitionCompliance(database), IClassFixture<PostgreSqlTestDatabase>;
