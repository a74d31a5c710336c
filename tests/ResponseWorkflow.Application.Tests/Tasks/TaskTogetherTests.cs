using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Application.Tasks.Queries;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.Tasks;

/// <summary>Acts that meet: batches, repeats, races, and what becomes of tasks with their instances.</summary>
public abstract class TaskTogetherTests(TestDatabase database) : TaskTests(database)
{
    private static readonly DataObject Filled = DataObject.Empty.With("result", "ok");

    [Fact]
    public async Task A_batch_says_for_each_task_what_became_of_it()
    {
        var li = await EngineerAsync("li");
        var desk = await EngineerAsync("chief", Branch, "response-desk");
        var batch = Services.GetRequiredService<TaskBatch>();
        var tasks = new List<string>();
        for (var number = 0; number < 3; number++)
            tasks.Add((await TaskOfAsync(await StartAsync(Ask("ask")))).Id);

        var claimed = await batch.ClaimAsync([.. tasks, "none", tasks[0]], li, "batch-1", Token);
        claimed.Select(static result => result.Refusals is [var first, ..] ? first.Code : null).ShouldBe([null, null, null, "task.unknown"]);
        (await batch.ClaimAsync(tasks, li, "batch-1", Token)).ShouldAllBe(static result => result.Standing != null);
        (await batch.ReassignAsync([tasks[0]], null, "x", desk, null, Token)).ShouldHaveSingleItem().Standing!.State.ShouldBe(HumanTaskState.Open);
        var done = await batch.CompleteAsync(tasks, new TaskCompletion { Outcome = "Done" }, li, null, Token);

        done.ShouldAllBe(static result => result.Standing!.State == HumanTaskState.Completed);
        await RefusedAsync(() => batch.ClaimAsync([], li, null, Token), "field.missing", "taskIds");
        await RefusedAsync(() => batch.ClaimAsync([.. Enumerable.Range(0, 201).Select(static number => $"t{number}")], li, null, Token), "task.tooMany", "taskIds");
    }

    [Fact]
    public async Task A_repeat_of_a_key_gets_the_first_answer()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));

        var first = await CompleteAsync(task, li, data: Filled, key: "k1");
        (await CompleteAsync(task, li, data: Filled, key: "k1")).ShouldBe(first);

        await RefusedAsync(() => CompleteAsync(task, li, data: Filled, key: "k2"), "task.completed");
        await RefusedAsync(() => CompleteAsync(task, wang, data: Filled, key: "k1"), "idempotency.reuse");
        (await HistoryAsync(task.Id)).ShouldBe(["created workflow", "completed Ms li"]);
    }

    [Fact]
    public async Task An_act_that_goes_by_an_old_version_is_refused()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));
        await Tasks.CommentAsync(Call(task, wang), "careful", Token);

        await RefusedAsync(() => Tasks.ClaimAsync(Call(task, li, basis: 1), Token), "task.changed", "If-Match");
        await Tasks.ClaimAsync(Call(task, li, basis: 2), Token);
    }

    [Fact]
    public async Task Of_many_people_who_complete_one_task_one_wins_and_the_others_are_told_who_and_when()
    {
        var people = new List<Actor>();
        for (var number = 0; number < 8; number++)
            people.Add(await EngineerAsync($"p{number}"));
        var instance = await StartAsync(Ask("ask"), Ask("after"));
        var task = await TaskOfAsync(instance);

        var outcomes = await Task.WhenAll(people.Select(person => Task.Run(
            async () =>
            {
                try
                {
                    await CompleteAsync(task, person);
                    return (Code: "done", person.Account!.DisplayName, Message: "");
                }
                catch (RefusedException refused)
                {
                    return (refused.Refusal.Code, person.Account!.DisplayName, refused.Refusal.Message);
                }
            },
            Token)));

        var winner = outcomes.Where(static outcome => outcome.Code == "done").ShouldHaveSingleItem();
        outcomes.Where(static outcome => outcome.Code != "done").ShouldAllBe(outcome => outcome.Code == "task.completed" && outcome.Message.Contains($"by {winner.DisplayName} at 2026-03-02 08:00:00 UTC"));
        (await HistoryAsync(task.Id)).ShouldBe(["created workflow", $"completed {winner.DisplayName}"]);
        await TaskOfAsync(instance, "after");
    }

    [Fact]
    public async Task Only_people_have_tasks_and_other_commands_do_not_answer_them()
    {
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));

        await RefusedAsync(() => Tasks.ClaimAsync(Call(task, Test), Token), "task.personsOnly");
        await RefusedAsync(() => CompleteAsync(task, Test), "task.personsOnly");
        await RefusedAsync(() => Instances.ResumeAsync(task.Id, DataObject.Empty.With("HumanTask", DataValue.ObjectOf(("taskId", task.Id))), new CommandOrigin("program"), Token), "bookmark.owned", "bookmarkId");
        (await RowAsync(task.Id)).State.ShouldBe(HumanTaskState.Open);
    }

    [Fact]
    public async Task Cancelling_the_instance_cancels_its_tasks_in_the_same_transaction()
    {
        var li = await EngineerAsync("li");
        var instance = await StartFlowAsync(DefinitionJson.Parallel(Ask("a"), Ask("b")));
        var claimed = await TaskOfAsync(instance, "a");
        await Tasks.ClaimAsync(Call(claimed, li), Token);
        await Tasks.SaveDraftAsync(Call(claimed, li), Filled, Token);

        await Instances.CancelAsync(instance, "not needed", new CommandOrigin("test"), Token);

        await using var context = Context();
        (await context.HumanTasks.Where(row => row.InstanceId == instance).Select(static row => row.State).ToListAsync(Token)).ShouldBe([HumanTaskState.Cancelled, HumanTaskState.Cancelled]);
        (await context.TaskCandidates.CountAsync(Token)).ShouldBe(0);
        (await context.TaskDrafts.CountAsync(Token)).ShouldBe(0);
        (await HistoryAsync(claimed.Id)).ShouldBe(["created workflow", "claimed Ms li", "cancelled workflow"]);
        await RefusedAsync(() => CompleteAsync(claimed, li), "task.cancelled");
    }

    [Fact]
    public async Task Tasks_of_a_suspended_or_faulted_instance_wait_and_go_on_with_it()
    {
        var li = await EngineerAsync("li");
        var held = await StartAsync(Ask("ask"));
        var task = await TaskOfAsync(held);
        await Instances.SuspendAsync(held, "check", new CommandOrigin("test"), Token);
        await RefusedAsync(() => CompleteAsync(task, li), "instance.held");
        (await Inbox.GetAsync(task.Id, li, Token)).AllowedActs.ShouldNotContain(TaskActs.Completed);
        await Instances.ContinueAsync(held, new CommandOrigin("test"), Token);
        await CompleteAsync(task, li);

        var faulted = await StartFlowAsync(DefinitionJson.Parallel(Ask("ask"), DefinitionJson.RunTask("outside", "x"), DefinitionJson.Sequence(DefinitionJson.Event("go", "go"), DefinitionJson.Node("Fault", "stop", ("message", Value("no"))))));
        var waiting = await TaskOfAsync(faulted);
        await Instances.PublishEventAsync("go", DataValue.Null, null, null, new CommandOrigin("test"), Token);
        await Services.GetRequiredService<Runtime.Inbox.StimulusDelivery>().SweepAsync(Token);
        (await InstanceAsync(faulted)).SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
        (await RowAsync(waiting.Id)).State.ShouldBe(HumanTaskState.Open);
        await RefusedAsync(() => CompleteAsync(waiting, li), "instance.faulted");
    }
}

public sealed class SqliteTaskTogetherTests(SqliteTestDatabase database) : TaskTogetherTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlTaskTogetherTests(PostgreSqlTestDatabase database) : TaskTogetherTests(database), IClassFixture<PostgreSqlTestDatabase>;
