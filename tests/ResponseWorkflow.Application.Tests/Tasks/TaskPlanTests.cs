using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Tasks.Queries;
using ResponseWorkflow.Application.Tasks.Reach;

namespace ResponseWorkflow.Application.Tests.Tasks;

/// <summary>How SQLite reads a page of the inbox: along an index of the tab, whatever stands in the table besides.</summary>
public sealed class TaskPlanTests(SqliteTestDatabase database) : TaskTests(database), IClassFixture<SqliteTestDatabase>
{
    public static TheoryData<TaskTab, TaskSort> Walked => [(TaskTab.Mine, TaskSort.Due), (TaskTab.Units, TaskSort.Due), (TaskTab.Units, TaskSort.Time), (TaskTab.Done, TaskSort.Time), (TaskTab.Started, TaskSort.Time), (TaskTab.Copied, TaskSort.Time)];

    [Theory]
    [MemberData(nameof(Walked))]
    public async Task A_page_of_one_role_is_walked_along_an_index_and_never_sorted(TaskTab tab, TaskSort sort)
    {
        var plan = await PlanAsync(await EngineerAsync("li"), tab, sort);

        plan.ShouldNotContain("TEMP B-TREE");
        plan.ShouldNotContain("SCAN");
        plan.ShouldContain("COVERING INDEX");
    }

    [Theory]
    [InlineData(TaskSort.Due)]
    [InlineData(TaskSort.Time)]
    public async Task A_page_of_many_roles_merges_a_walk_for_each(TaskSort sort)
    {
        var li = await EngineerAsync("li", Branch, Role, "maintainer", "reader");
        await HoldAsync(li.Account!.Id, Role, Province);
        await EngineerAsync("wang", Desk, Role, "maintainer");
        await StandInAsync(await ActorAsync(await UserAsync("away", Desk, "auditor")), "li");

        var plan = await PlanAsync(li, TaskTab.Units, sort);

        // What is merged and sorted are the cut pages; the tables themselves are only searched.
        plan.Split('\n').Count(static line => line.Contains("SEARCH", StringComparison.Ordinal) && line.Contains("ix_task_candidates_pool", StringComparison.Ordinal) && line.Contains("COVERING", StringComparison.Ordinal)).ShouldBe(5);
        plan.Split('\n').ShouldAllBe(static line => !line.StartsWith("SCAN", StringComparison.Ordinal) || !line.Contains("task_candidates", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_overseen_everywhere_is_walked_along_the_index_of_each_state()
    {
        var plan = await PlanAsync(await EngineerAsync("boss", UnitTree.RootId, "administrator"), TaskTab.Overseen, TaskSort.Due);

        plan.Split('\n').Count(static line => line.Contains("SEARCH", StringComparison.Ordinal) && line.Contains("ix_human_tasks_state_due_order", StringComparison.Ordinal) && line.Contains("COVERING", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task What_the_time_line_of_a_case_tells_of_its_tasks_is_found_by_the_case()
    {
        await using var context = Context();
        await context.Database.OpenConnectionAsync(Token);

        var plan = (await ExplainAsync(TaskTimeline.NewestFirst(TaskTimeline.ActsOf(context, "c1")).Take(51))).Split('\n');

        plan.ShouldContain(static line => line.StartsWith("SEARCH", StringComparison.Ordinal) && line.Contains("ix_human_tasks_case_id", StringComparison.Ordinal));
        plan.ShouldAllBe(static line => !line.StartsWith("SCAN", StringComparison.Ordinal) && !line.Contains("ix_task_acts_at", StringComparison.Ordinal));
    }

    private async Task<string> PlanAsync(Actor actor, TaskTab tab, TaskSort sort)
    {
        await using var context = Context();
        var reach = await TaskReach.ReadAsync(context, actor, Now, Token);
        var query = new TaskWalks(context, reach, new TaskListRequest(tab, new TaskFilter(), sort, IsDescending: false, After: null, 25)).Places();
        await context.Database.OpenConnectionAsync(Token);
        return await ExplainAsync(query);
    }

    private static async Task<string> ExplainAsync(IQueryable query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await using DbDataReader reader = await command.ExecuteReaderAsync(Token);
        var lines = new List<string>();
        while (await reader.ReadAsync(Token))
            lines.Add(reader.GetString(3));
        return string.Join('\n', lines);
    }
}
