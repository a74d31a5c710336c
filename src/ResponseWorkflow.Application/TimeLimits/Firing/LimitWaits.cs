using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Activities;
using ResponseWorkflow.Application.TimeLimits.Running;

namespace ResponseWorkflow.Application.TimeLimits.Firing;

/// <summary>What waits for limits, and what their steps start: read at once for all limits of a transaction, however many steps of them have come.</summary>
internal sealed class LimitWaits
{
    private static readonly string[] Types = [OnTimeLimitWarning.TypeName, OnTimeLimitBreached.TypeName];

    private readonly Dictionary<string, string?> _cases = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, string Hash)> _triggers = [];
    private ILookup<(string Name, string Hash), string> _waits = Array.Empty<string>().ToLookup(static one => (one, one));

    private LimitWaits()
    {
    }

    /// <summary>Reads what waits for some limits.</summary>
    /// <param name="context">Where waits and triggers are stored.</param>
    /// <param name="stepped">Limits of which steps have come.</param>
    /// <param name="stopped">Limits whose clocks were stopped: these start nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<LimitWaits> ReadAsync(ResponseDbContext context, IReadOnlyCollection<RunningLimitRow> stepped, IReadOnlyCollection<RunningLimitRow> stopped, CancellationToken cancellationToken)
    {
        var found = new LimitWaits();
        if (stepped.Count > 0)
        {
            string[] names = [.. Types.Select(LimitStimulus.TriggerOf)];
            foreach (var trigger in await context.Triggers.Where(row => names.Contains(row.Name)).Select(static row => new { row.Name, row.Hash }).Distinct().ToListAsync(cancellationToken))
                found._triggers.Add((trigger.Name, trigger.Hash));
        }

        if (stepped.Count + stopped.Count > 0)
            await found.ReadAsync(context, [.. stepped, .. stopped], cancellationToken);
        return found;
    }

    /// <summary>Whether something starts by this.</summary>
    public bool Starts(string name, string hash) => _triggers.Contains((name, hash));

    /// <summary>The instances that wait for this of a limit: the one that started it, and those of its case.</summary>
    public IReadOnlyList<string> For(string name, string hash, RunningLimitRow limit) =>
    [
        .. _waits[(name, hash)].Where(id => id == limit.InstanceId || (limit.CaseId is { } caseId && _cases.GetValueOrDefault(id) == caseId)).Distinct(StringComparer.Ordinal),
    ];

    // An instance that has started a limit of a case works for that case.
    private async ValueTask ReadAsync(ResponseDbContext context, IReadOnlyCollection<RunningLimitRow> limits, CancellationToken cancellationToken)
    {
        var found = new List<(string Name, string Hash, string InstanceId)>();
        string[] caseIds = [.. limits.Select(static row => row.CaseId).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (caseIds.Length > 0)
        {
            var ofCases =
                from instance in context.Instances
                join bookmark in context.Bookmarks on instance.Id equals bookmark.InstanceId
                where instance.CaseId != null && caseIds.Contains(instance.CaseId) && Types.Contains(bookmark.Name)
                select new { bookmark.Name, bookmark.Hash, bookmark.InstanceId, instance.CaseId };
            foreach (var wait in await ofCases.ToListAsync(cancellationToken))
            {
                _cases[wait.InstanceId] = wait.CaseId;
                found.Add((wait.Name, wait.Hash, wait.InstanceId));
            }
        }

        string[] alone = [.. limits.Where(static row => row.CaseId is null).Select(static row => row.InstanceId).Distinct(StringComparer.Ordinal)];
        if (alone.Length > 0)
        {
            found.AddRange((await context.Bookmarks.Where(row => alone.Contains(row.InstanceId) && Types.Contains(row.Name)).Select(static row => new { row.Name, row.Hash, row.InstanceId }).ToListAsync(cancellationToken))
                .Select(static row => (row.Name, row.Hash, row.InstanceId)));
        }

        _waits = found.ToLookup(static wait => (wait.Name, wait.Hash), static wait => wait.InstanceId);
    }
}
