using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Server.Designer.Instances.Models;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>Counts the executions of each activity of an instance.</summary>
internal static class ActivityBadges
{
    /// <summary>The badges, in order of the nodes. The database counts: an instance that loops has thousands of executions.</summary>
    /// <param name="context">Where to read.</param>
    /// <param name="instanceId">The instance.</param>
    /// <param name="nodeIds">Of which activities; null or empty for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<StudioActivityStats>> ReadAsync(ResponseDbContext context, string instanceId, IReadOnlyList<string>? nodeIds, CancellationToken cancellationToken)
    {
        var groups = await context.Activities
            .Where(row => row.InstanceId == instanceId)
            .GroupBy(static row => new { row.NodeId, row.ActivityId, row.Status, row.HasBookmarks })
            .Select(static group => new Tally(group.Key.NodeId, group.Key.ActivityId, group.Key.Status, group.Key.HasBookmarks, group.Count(), group.Sum(static row => row.AggregateFaultCount)))
            .ToListAsync(cancellationToken);
        var wanted = nodeIds is { Count: > 0 } ? nodeIds.ToHashSet(StringComparer.Ordinal) : null;
        return
        [
            .. groups.Where(tally => wanted?.Contains(tally.NodeId) != false)
                .GroupBy(static tally => tally.NodeId, StringComparer.Ordinal)
                .OrderBy(static node => node.Key, StringComparer.Ordinal)
                .Select(static node => Of(node.Key, [.. node])),
        ];
    }

    private static StudioActivityStats Of(string nodeId, IReadOnlyList<Tally> tallies)
    {
        int Sum(Func<Tally, bool> which) => tallies.Where(which).Sum(static tally => tally.Count);
        var faults = tallies.Sum(static tally => tally.Faults);
        return new StudioActivityStats
        {
            ActivityId = tallies[0].ActivityId,
            ActivityNodeId = nodeId,
            StartedCount = Sum(static tally => tally.Status != ActivityStatus.Pending),
            CompletedCount = Sum(static tally => tally.Status == ActivityStatus.Completed),
            UncompletedCount = Sum(static tally => tally.Status is ActivityStatus.Pending or ActivityStatus.Running or ActivityStatus.Faulted),
            IsBlocked = tallies.Any(static tally => tally is { HasBookmarks: true, Status: ActivityStatus.Pending or ActivityStatus.Running }),
            IsFaulted = faults > 0 || tallies.Any(static tally => tally.Status == ActivityStatus.Faulted),
            AggregateFaultCount = faults,
        };
    }

    private sealed record Tally(string NodeId, string ActivityId, ActivityStatus Status, bool HasBookmarks, int Count, int Faults);
}
