using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Queries;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Engine.Execution;
using TestKit.Databases;

namespace Compliance.Storage;

/// <summary>How SQLite reads a page of a long list: along an index, and without sorting. It has no statistics here, as in a database that nobody has analysed.</summary>
public sealed class ListPlanTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>
{
    private static readonly Dictionary<string, InstanceSearch> Searches = new(StringComparer.Ordinal)
    {
        ["all"] = new(),
        ["running"] = new() { Statuses = [WorkflowStatus.Running] },
        ["finished"] = new() { Statuses = [WorkflowStatus.Finished] },
        ["one sub-status"] = new() { SubStatuses = [WorkflowSubStatus.Faulted] },
        ["two sub-statuses"] = new() { SubStatuses = [WorkflowSubStatus.Suspended, WorkflowSubStatus.Cancelled] },
        ["one definition"] = new() { DefinitionIds = ["a"] },
        ["one definition, running"] = new() { DefinitionIds = ["a"], Statuses = [WorkflowStatus.Running] },
        ["several definitions"] = new() { DefinitionIds = ["a", "b"] },
        ["one version"] = new() { DefinitionIds = ["a"], Version = 1 },
        ["with errors"] = new() { HasIncidents = true },
        ["since"] = new() { Instants = [new(InstantColumn.Created, InstantComparison.GreaterThan, DateTimeOffset.UnixEpoch)] },
        ["a text"] = new() { Text = "a" },
    };

    private static readonly Dictionary<string, LimitFilter> LimitFilters = new(StringComparer.Ordinal)
    {
        ["all that are alive"] = new(),
        ["running"] = new() { State = LimitState.Running },
        ["running and overdue"] = new() { State = LimitState.Running, IsOverdue = true },
        ["suspended"] = new() { State = LimitState.Paused },
        ["one key"] = new() { Key = "fault.recovery" },
        ["one process"] = new() { DefinitionId = "fault" },
    };

    // Read in the index alone: a page far down costs what its place costs, not the rows before it.
    private static readonly string[] Covered = ["all", "running", "finished", "one sub-status", "two sub-statuses"];

    public static TheoryData<string, InstanceOrder, bool> Lists =>
        [.. from search in Searches.Keys from order in Enum.GetValues<InstanceOrder>() from isDescending in new[] { true, false } select new TheoryDataRow<string, InstanceOrder, bool>(search, order, isDescending)];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_page_is_read_along_an_index(string search, InstanceOrder order, bool isDescending)
    {
        await using var context = await OpenAsync();
        foreach (var part in InstanceListing.Parts(context, Searches[search], order, isDescending, isMany: true, reach: null))
        {
            var plan = await PlanAsync(context, part.Skip(100).Take(25));

            plan.ShouldNotContain("TEMP B-TREE");
            plan.Split('\n').Where(static line => line.Contains("instances", StringComparison.Ordinal)).ShouldAllBe(static line => line.Contains("INDEX", StringComparison.Ordinal));
            if (Covered.Contains(search) && order is not InstanceOrder.Name)
                plan.Split('\n').Where(static line => line.Contains("instances", StringComparison.Ordinal)).ShouldAllBe(static line => line.Contains("COVERING INDEX", StringComparison.Ordinal));
        }
    }

    public static TheoryData<string, bool> LimitLists => [.. from filter in LimitFilters.Keys from isDescending in new[] { true, false } select new TheoryDataRow<string, bool>(filter, isDescending)];

    [Theory]
    [MemberData(nameof(LimitLists))]
    public async Task A_page_of_running_limits_is_read_along_an_index(string filter, bool isDescending)
    {
        await using var context = await OpenAsync();
        var rows = LimitFilters[filter].Apply(context, context.RunningLimits.Where(static row => row.CaseId != null));

        var plan = await PlanAsync(context, LimitQueries.Ordered(rows, LimitOrder.Due, isDescending).Skip(100).Take(25));

        plan.ShouldNotContain("TEMP B-TREE");
        plan.ShouldContain("INDEX");
    }

    [Fact]
    public async Task A_plan_that_sorts_or_reads_the_whole_table_is_seen()
    {
        await using var context = await OpenAsync();

        (await PlanAsync(context, context.Instances.OrderBy(static row => row.HeldReason).Select(static row => row.Id).Take(1))).ShouldContain("TEMP B-TREE");
        (await PlanAsync(context, context.Instances.Where(static row => row.Depth == 1).Select(static row => row.Id))).ShouldNotContain("INDEX");
    }

    private static async Task<string> PlanAsync(ResponseDbContext context, IQueryable query)
    {
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await using DbDataReader reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            lines.Add(reader.GetString(3));
        return string.Join('\n', lines);
    }

    private async Task<ResponseDbContext> OpenAsync()
    {
        await database.StartAsync(TestContext.Current.CancellationToken);
        return database.CreateProvider(database.ConnectionString).CreateContext();
    }
}
