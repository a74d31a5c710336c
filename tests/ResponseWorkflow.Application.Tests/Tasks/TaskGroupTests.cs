using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Tests.Tasks;

/// <summary>Groups: several units or persons do the same.</summary>
public abstract class TaskGroupTests(TestDatabase database) : TaskTests(database)
{
    private readonly List<Actor> _people = [];

    [Fact]
    public async Task All_members_of_a_parallel_group_answer_and_agree()
    {
        var (li, zhao) = (await EngineerAsync("li"), await EngineerAsync("zhao", OtherBranch));
        var instance = await StartAsync(AskEach("sign", ("members", List("A", "B", "A")), ("outcomes", List("Agree", "Object"))));
        var tasks = await AliveAsync(instance);
        tasks.Select(static task => (task.Member, task.UnitId)).ShouldBe([(0, Branch), (1, OtherBranch)]);
        tasks.Select(static task => task.Execution).Distinct().Count().ShouldBe(1);

        await CompleteAsync(tasks[1], zhao, "Agree");
        (await InstanceAsync(instance)).SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
        await CompleteAsync(tasks[0], li, "Agree");

        (await OutcomeAsync(instance)).ShouldBe("Agree");
    }

    [Fact]
    public async Task Members_who_do_not_agree_have_a_port_of_their_own()
    {
        var (instance, tasks) = await GroupOfAsync(2, "All");

        await CompleteAsync(tasks[0], _people[0], "Agree");
        await CompleteAsync(tasks[1], _people[1], "Object");

        (await OutcomeAsync(instance)).ShouldBe("Mixed");
    }

    [Fact]
    public async Task The_first_answer_counts_where_any_is_enough_and_the_other_tasks_are_cancelled()
    {
        var (instance, tasks) = await GroupOfAsync(3, "Any");

        await CompleteAsync(tasks[1], _people[1], "Object");

        (await OutcomeAsync(instance)).ShouldBe("Object");
        foreach (var other in new[] { tasks[0], tasks[2] })
            (await HistoryAsync(other.Id)).ShouldBe(["created workflow", "cancelled workflow"]);
        await RefusedAsync(() => CompleteAsync(tasks[0], _people[0], "Agree"), "task.cancelled");
    }

    [Fact]
    public async Task A_number_of_answers_is_enough()
    {
        var (instance, tasks) = await GroupOfAsync(4, "Count", ("answersNeeded", Value(2)));

        await CompleteAsync(tasks[3], _people[3], "Agree");
        (await AliveAsync(instance)).Count.ShouldBe(3);
        await CompleteAsync(tasks[0], _people[0], "Agree");

        (await OutcomeAsync(instance)).ShouldBe("Agree");
    }

    [Fact]
    public async Task A_vote_is_over_as_soon_as_an_outcome_has_its_share()
    {
        var (instance, tasks) = await GroupOfAsync(5, "Vote");

        await CompleteAsync(tasks[0], _people[0], "Object");
        await CompleteAsync(tasks[1], _people[1], "Agree");
        await CompleteAsync(tasks[2], _people[2], "Agree");
        (await InstanceAsync(instance)).SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
        await CompleteAsync(tasks[3], _people[3], "Agree");

        (await OutcomeAsync(instance)).ShouldBe("Agree");
    }

    [Fact]
    public async Task A_vote_that_nothing_can_win_any_more_is_over()
    {
        var (instance, tasks) = await GroupOfAsync(4, "Vote");

        await CompleteAsync(tasks[0], _people[0], "Object");
        await CompleteAsync(tasks[1], _people[1], "Agree");
        await CompleteAsync(tasks[2], _people[2], "Object");
        (await AliveAsync(instance)).Count.ShouldBe(1);
        await CompleteAsync(tasks[3], _people[3], "Agree");

        (await OutcomeAsync(instance)).ShouldBe("Mixed");
    }

    [Fact]
    public async Task Members_are_asked_in_turn()
    {
        var (instance, tasks) = await GroupOfAsync(3, "All", ("turn", Value("InTurn")));

        foreach (var member in new[] { 0, 1, 2 })
        {
            var task = (await AliveAsync(instance)).ShouldHaveSingleItem();
            (task.Member, task.AssigneeId).ShouldBe((member, _people[member].Account!.Id));
            await CompleteAsync(task, _people[member], "Agree");
        }

        tasks.Count.ShouldBe(1);
        (await OutcomeAsync(instance)).ShouldBe("Agree");
    }

    [Theory]
    [InlineData("Parallel")]
    [InlineData("InTurn")]
    public async Task A_signer_who_is_added_while_the_group_runs_must_sign_too(string turn)
    {
        var (instance, tasks) = await GroupOfAsync(2, "All", ("turn", Value(turn)), ("allowSigners", Value(true)));
        var signer = await EngineerAsync("signer");
        await RefusedAsync(() => Tasks.AddSignersAsync(Call(tasks[0], signer), ["signer"], null, Token), "task.unknown");
        await RefusedAsync(() => Tasks.AddSignersAsync(Call(tasks[0], _people[0]), ["nobody-here"], null, Token), "task.personUnknown", "people");

        await Tasks.AddSignersAsync(Call(tasks[0], _people[0]), ["signer"], "knows the site", Token);

        (await HistoryAsync(tasks[0].Id)).ShouldBe(["created workflow", "signerAdded Ms p0"]);
        (await AliveAsync(instance)).Count.ShouldBe(turn == "Parallel" ? 3 : 1);
        await CompleteAsync(tasks[0], _people[0], "Agree");
        if (turn == "Parallel")
            await CompleteAsync(tasks[1], _people[1], "Agree");
        var last = (await AliveAsync(instance)).ShouldHaveSingleItem();
        last.AssigneeId.ShouldBe(signer.Account!.Id);
        await CompleteAsync(last, signer, "Agree");
        if (turn == "InTurn")
            await CompleteAsync((await AliveAsync(instance)).ShouldHaveSingleItem(), _people[1], "Agree");
        (await OutcomeAsync(instance)).ShouldBe("Agree");
        (await InstanceAsync(instance)).ShouldBe((WorkflowSubStatus.Finished, 0));
    }

    [Fact]
    public async Task Signers_are_added_only_where_the_definition_allows_it()
    {
        var (_, tasks) = await GroupOfAsync(2, "All");

        await RefusedAsync(() => Tasks.AddSignersAsync(Call(tasks[0], _people[0]), ["p1"], null, Token), "task.noSigners");
    }

    [Fact]
    public async Task A_group_without_members_has_a_port_of_its_own()
    {
        var instance = await StartAsync(AskEach("sign", ("members", List("", " ")), ("outcomes", List("Agree"))));

        (await OutcomeAsync(instance)).ShouldBe("Nobody");
    }

    [Fact]
    public async Task One_member_who_returns_the_task_ends_the_group()
    {
        var (instance, tasks) = await GroupOfAsync(3, "All", ("outcomes", List("Agree", "Returned")), ("returnTo", List("earlier")));

        await Tasks.ReturnAsync(Call(tasks[1], _people[1]), "earlier", "not ready", Token);

        (await OutcomeAsync(instance)).ShouldBe("Returned");
        (await RowAsync(tasks[0].Id)).State.ShouldBe(HumanTaskState.Cancelled);
    }

    [Fact]
    public async Task Members_who_answer_at_the_same_moment_are_all_counted()
    {
        var (instance, tasks) = await GroupOfAsync(8, "All");

        await Task.WhenAll(tasks.Select((task, member) => Task.Run(() => CompleteAsync(task, _people[member], "Agree"), Token)));

        (await OutcomeAsync(instance)).ShouldBe("Agree");
        await using var context = Context();
        (await context.HumanTasks.CountAsync(row => row.InstanceId == instance && row.State == HumanTaskState.Completed, Token)).ShouldBe(8);
    }

    private async Task<(string Instance, IReadOnlyList<HumanTaskRow> Tasks)> GroupOfAsync(int members, string rule, params (string Name, System.Text.Json.Nodes.JsonNode Value)[] properties)
    {
        for (var number = 0; number < members; number++)
            _people.Add(await EngineerAsync($"p{number}"));
        (string, System.Text.Json.Nodes.JsonNode)[] all =
        [
            ("members", List([.. _people.Select(static person => person.Name)])), ("membersArePersons", Value(true)), ("doneWhen", Value(rule)), ("outcomes", List("Agree", "Object")), .. properties,
        ];
        var instance = await StartAsync(AskEach("sign", all));
        return (instance, await AliveAsync(instance));
    }

    private async Task<string?> OutcomeAsync(string instance)
    {
        await using var context = Context();
        (await context.TaskCandidates.CountAsync(Token)).ShouldBe(0);
        var outputs = (await context.Activities.SingleAsync(row => row.InstanceId == instance && row.ActivityId == "sign", Token)).Outputs;
        return System.Text.Json.JsonDocument.Parse(outputs!).RootElement.GetProperty("Outcome").GetString();
    }
}

public sealed class SqliteTaskGroupTests(SqliteTestDatabase database) : TaskGroupTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlTaskGroupTests(PostgreSqlTestDatabase database) : TaskGroupTests(database), IClassFixture<PostgreSqlTestDatabase>;
