using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Designer.Instances.Models;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>The executions that led to one: each was scheduled by the one before, the first of a child workflow by the activity of the parent that started it.</summary>
internal static class CallChain
{
    /// <summary>Finds the chain, the first execution first; empty when there is no such execution.</summary>
    /// <param name="context">Where to read.</param>
    /// <param name="instanceId">The instance.</param>
    /// <param name="execution">Number of the execution.</param>
    /// <param name="isCrossing">Whether it goes on in the instances that dispatched it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<Link>> FindAsync(ResponseDbContext context, string instanceId, int execution, bool isCrossing, CancellationToken cancellationToken)
    {
        var chain = new List<Link>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        (string Id, int Execution)? place = (instanceId, execution);
        while (place is { } here && seen.Add(here.Id))
        {
            await AddAsync(context, chain, here.Id, here.Execution, cancellationToken);
            place = isCrossing && chain.Count > 0 ? await ParentAsync(context, here.Id, cancellationToken) : null;
            if (place is { } parent)
                chain[^1] = chain[^1] with { SchedulingInstanceId = parent.Id, SchedulingExecution = parent.Execution };
        }

        chain.Reverse();
        return chain;
    }

    /// <summary>Reads the executions of a part of a chain.</summary>
    public static async Task<IReadOnlyList<StudioActivityRecord>> ReadAsync(ResponseDbContext context, IReadOnlyList<Link> chain, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<(string, int), ActivityRow>();
        foreach (var group in chain.GroupBy(static link => link.InstanceId, StringComparer.Ordinal))
        {
            var executions = group.Select(static link => link.Execution).ToArray();
            foreach (var row in await context.Activities.Where(row => row.InstanceId == group.Key && executions.Contains(row.Execution)).ToListAsync(cancellationToken))
                rows[(row.InstanceId, row.Execution)] = row;
        }

        return [.. chain.Where(link => rows.ContainsKey((link.InstanceId, link.Execution))).Select(link => Of(link, rows[(link.InstanceId, link.Execution)]))];
    }

    // Numbers only, in one read: a chain through a loop has thousands of links.
    private static async Task AddAsync(ResponseDbContext context, List<Link> chain, string instanceId, int execution, CancellationToken cancellationToken)
    {
        var links = await context.Activities
            .Where(row => row.InstanceId == instanceId && row.Execution <= execution)
            .Select(static row => new { row.Execution, row.SchedulingExecution, row.ActivityId })
            .ToDictionaryAsync(static row => row.Execution, cancellationToken);
        for (var number = execution; links.Remove(number, out var link); number = link.SchedulingExecution)
        {
            var scheduling = links.GetValueOrDefault(link.SchedulingExecution);
            chain.Add(new Link(instanceId, number, scheduling?.ActivityId, scheduling is null ? null : instanceId, link.SchedulingExecution));
        }
    }

    private static async Task<(string Id, int Execution)?> ParentAsync(ResponseDbContext context, string instanceId, CancellationToken cancellationToken)
    {
        var row = await context.Instances.Where(row => row.Id == instanceId).Select(static row => new { row.ParentInstanceId, row.ParentExecution }).FirstOrDefaultAsync(cancellationToken);
        return row is { ParentInstanceId: { } parent, ParentExecution: { } execution } ? (parent, execution) : null;
    }

    private static StudioActivityRecord Of(Link link, ActivityRow row) => StudioActivityRecord.Of(row) with
    {
        SchedulingActivityExecutionId = link.SchedulingInstanceId is { } scheduling ? ExecutionIds.OfOrNull(scheduling, link.SchedulingExecution) : null,
        SchedulingActivityId = link.SchedulingActivityId,
        SchedulingWorkflowInstanceId = link.SchedulingInstanceId,
    };

    /// <summary>An execution in the chain.</summary>
    /// <param name="InstanceId">Its instance.</param>
    /// <param name="Execution">Its number.</param>
    /// <param name="SchedulingActivityId">The activity that scheduled it, when it is of the same instance.</param>
    /// <param name="SchedulingInstanceId">The instance of the execution that scheduled it.</param>
    /// <param name="SchedulingExecution">The number of that execution.</param>
    internal sealed record Link(string InstanceId, int Execution, string? SchedulingActivityId, string? SchedulingInstanceId, int SchedulingExecution);
}
