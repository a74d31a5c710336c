using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Engine.Execution;

namespace Compliance.Storage;

/// <summary>How PostgreSQL reads a page of a long list: by walks along indexes that it merges where there are several, never by sorting what it has collected.</summary>
public sealed class PostgreSqlListPlanTests(PostgreSqlTestDatabase database) : StorageCompliance(database), IClassFixture<PostgreSqlTestDatabase>
{
    private const int Rows = 60_000;
    private const int Skipped = 100;
    private const int Size = 25;

    private static readonly Dictionary<string, InstanceSearch> Searches = new(StringComparer.Ordinal)
    {
        ["all"] = new(),
        ["running"] = new() { Statuses = [WorkflowStatus.Running] },
        ["finished"] = new() { Statuses = [WorkflowStatus.Finished] },
        ["one sub-status"] = new() { SubStatuses = [WorkflowSubStatus.Finished] },
        ["two sub-statuses"] = new() { SubStatuses = [WorkflowSubStatus.Suspended, WorkflowSubStatus.Faulted] },
    };

    [Fact]
    public async Task A_page_is_read_along_indexes()
    {
        await FillAsync();
        await using var context = TestDatabase.Provider.CreateContext();
        await context.Database.OpenConnectionAsync(Token);
        foreach (var (name, search) in Searches)
        {
            foreach (var order in Enum.GetValues<InstanceOrder>())
            {
                foreach (var part in InstanceListing.Parts(context, search, order, isDescending: true, isMany: true, reach: Skipped + Size))
                    (await PlanAsync(part.Skip(Skipped).Take(Size))).ShouldNotContain("Sort  (", customMessage: $"{name} by {order}");
            }
        }
    }

    [Fact]
    public async Task A_plan_that_sorts_is_seen()
    {
        await using var context = TestDatabase.Provider.CreateContext();
        await context.Database.OpenConnectionAsync(Token);

        (await PlanAsync(context.Instances.OrderBy(static row => row.HeldReason).Select(static row => row.Id).Take(Size))).ShouldContain("Sort  (");
    }

    private static async Task<string> PlanAsync<T>(IQueryable<T> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN {command.CommandText}";
        await using var reader = await command.ExecuteReaderAsync(Token);
        var lines = new List<string>();
        while (await reader.ReadAsync(Token))
            lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }

    // One in fifty runs, one in two hundred is faulted, the rest is finished.
    private async Task FillAsync()
    {
        await using var context = TestDatabase.Provider.CreateContext();
        var (finished, faulted, suspended) = ((int)WorkflowSubStatus.Finished, (int)WorkflowSubStatus.Faulted, (int)WorkflowSubStatus.Suspended);
        await context.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO instances (id, name, definition_id, version_id, version, status, sub_status, is_held, is_stuck, incident_count, depth, report, created_at, updated_at, finished_at, row_version, burst_count, state)
             SELECT 'p' || n, 'name ' || n, 'd' || n % 50, 'v', 1,
                    CASE WHEN n % 50 = 0 THEN 0 ELSE 1 END,
                    CASE WHEN n % 50 = 0 THEN {suspended} WHEN n % 200 = 1 THEN {faulted} ELSE {finished} END,
                    false, false, 0, 0, 0,
                    now() - n * interval '1 minute', now() - n * interval '1 minute', CASE WHEN n % 50 = 0 THEN NULL ELSE now() - n * interval '1 minute' END,
                    1, 1, decode(repeat('00', 700), 'hex')
             FROM generate_series(1, {Rows}) n
             """,
            Token);
        await context.Database.ExecuteSqlAsync($"VACUUM ANALYZE instances", Token);
    }
}
