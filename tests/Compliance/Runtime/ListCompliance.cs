using System.Globalization;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using TestKit.Databases;

namespace Compliance.Runtime;

/// <summary>Numbered pages of instances, on every database, against a list that is sorted in memory.</summary>
public abstract class ListCompliance(TestDatabase database) : RuntimeCompliance(database)
{
    private const int Count = 60;
    private const int Size = 7;

    private static readonly WorkflowSubStatus[] SubStatuses = Enum.GetValues<WorkflowSubStatus>();

    private static readonly InstanceSearch[] Searches =
    [
        new(),
        new() { Statuses = [WorkflowStatus.Running] },
        new() { Statuses = [WorkflowStatus.Finished] },
        new() { SubStatuses = [WorkflowSubStatus.Faulted] },
        new() { SubStatuses = [WorkflowSubStatus.Cancelled, WorkflowSubStatus.Suspended] },
        new() { DefinitionIds = ["d1"] },
        new() { DefinitionIds = ["d1"], Statuses = [WorkflowStatus.Finished] },
        new() { DefinitionIds = ["d0", "d2"], SubStatuses = [WorkflowSubStatus.Finished, WorkflowSubStatus.Pending] },
        new() { CorrelationId = "c1" },
        new() { Version = 2 },
        new() { HasIncidents = true },
        new() { Text = "NAME 1" },
    ];

    public static TheoryData<InstanceOrder, bool, int> Lists
    {
        get
        {
            var lists = new TheoryData<InstanceOrder, bool, int>();
            foreach (var order in Enum.GetValues<InstanceOrder>())
            {
                lists.Add(order, true, 0);
                lists.Add(order, false, 0);
                lists.Add(order, true, 1000);
                lists.Add(order, false, 1000);
            }

            return lists;
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Pages_of_every_filter_are_those_of_a_sorted_list(InstanceOrder order, bool isDescending, int sortedCount)
    {
        var rows = Enumerable.Range(0, Count).Select(Row).ToArray();
        var storage = Node.Get<Database>();
        await storage.RunAsync(
            (transaction, _) =>
            {
                foreach (var row in rows)
                    transaction.Insert(row);
                return Task.CompletedTask;
            },
            Token);
        var listing = new InstanceListing(storage, Time, Options.Create(new InstanceListOptions { SortedCount = sortedCount }));

        foreach (var search in Searches)
        {
            var expected = Sorted(rows.Where(row => Passes(row, search)), order, isDescending).Select(static row => row.Id).ToArray();
            expected.Length.ShouldBeInRange(1, Count);
            var found = new List<string>();
            for (var page = 0; page * Size < expected.Length; page++)
            {
                var read = await listing.ListAsync(search, order, isDescending, new PageRequest(page, Size), Token);
                read.TotalCount.ShouldBe(expected.Length, search.ToString());
                found.AddRange(read.Items.Select(static item => item.Id));
            }

            string.Join(' ', found).ShouldBe(string.Join(' ', expected), $"{search} {order} {isDescending}");
        }
    }

    private static bool Passes(InstanceRow row, InstanceSearch search) =>
        (search.Statuses.Count == 0 || search.Statuses.Contains(row.Status)) && (search.SubStatuses.Count == 0 || search.SubStatuses.Contains(row.SubStatus))
        && (search.DefinitionIds.Count == 0 || search.DefinitionIds.Contains(row.DefinitionId)) && (search.CorrelationId ?? row.CorrelationId) == row.CorrelationId
        && (search.Version ?? row.Version) == row.Version && (search.HasIncidents is null || search.HasIncidents == row.IncidentCount > 0)
        && (search.Text is null || row.Name!.Contains(search.Text, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<InstanceRow> Sorted(IEnumerable<InstanceRow> rows, InstanceOrder order, bool isDescending)
    {
        // Those that run come last in either direction, in the order of their start.
        var byRank = rows.OrderBy(row => order == InstanceOrder.Finished && row.FinishedAt is null);
        return order switch
        {
            InstanceOrder.Name when isDescending => byRank.ThenByDescending(static row => row.Name, StringComparer.Ordinal),
            InstanceOrder.Name => byRank.ThenBy(static row => row.Name, StringComparer.Ordinal),
            _ when isDescending => byRank.ThenByDescending(row => At(row, order)).ThenByDescending(static row => row.Id, StringComparer.Ordinal),
            _ => byRank.ThenBy(row => At(row, order)).ThenBy(static row => row.Id, StringComparer.Ordinal),
        };
    }

    private static DateTimeOffset At(InstanceRow row, InstanceOrder order) => order switch
    {
        InstanceOrder.Created => row.CreatedAt,
        InstanceOrder.LastExecuted => row.UpdatedAt,
        _ => row.FinishedAt ?? row.CreatedAt,
    };

    // Instants come twice each, so that the ids have to decide.
    private InstanceRow Row(int number)
    {
        var subStatus = SubStatuses[number % SubStatuses.Length];
        var isAlive = subStatus is WorkflowSubStatus.Pending or WorkflowSubStatus.Executing or WorkflowSubStatus.Suspended;
        var created = Time.GetUtcNow().AddMinutes(number * 37 % Count / 2);
        var updated = created.AddMinutes(number * 11 % 50);
        return new InstanceRow
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"i{number * 7919 % 100:D2}"),
            DefinitionId = string.Create(CultureInfo.InvariantCulture, $"d{number % 4}"),
            VersionId = "v",
            Version = 1 + (number % 3),
            CorrelationId = string.Create(CultureInfo.InvariantCulture, $"c{number % 5}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"name {number * 29 % Count:D2}"),
            Status = isAlive ? WorkflowStatus.Running : WorkflowStatus.Finished,
            SubStatus = subStatus,
            IncidentCount = subStatus == WorkflowSubStatus.Faulted ? 1 : 0,
            CreatedAt = created,
            UpdatedAt = updated,
            FinishedAt = isAlive ? null : updated,
            RowVersion = 1,
            State = [],
        };
    }
}

public sealed class SqliteListTests(SqliteTestDatabase database) : ListCompliance(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlListTests(PostgreSqlTestDatabase database) : ListCompliance(database), IClassFixture<PostgreSqlTestDatabase>;
