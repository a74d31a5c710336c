using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Designer.Instances;

namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>
/// Looks for what has changed since the look before, on whatever node that happened, and tells the feed. Definitions are few and compared by their row versions;
/// of instances those are read whose last step is later than the look before. Not for use by several threads.
/// </summary>
internal sealed class ChangeLook(ChangeFeed feed, CaseLook cases, TaskLook tasks, LimitLook limits, OrderLook orders, NoticeLook notices, AuditLook audit, Database database, TimeProvider time, IOptions<ChangeOptions> options, IOptions<DesignerInstanceOptions> instances)
{
    private readonly Dictionary<string, (long RowVersion, DateTimeOffset At)> _instances = new(StringComparer.Ordinal);
    private Dictionary<string, long>? _definitions;
    private DateTimeOffset _lookedAt;
    private DateTimeOffset _definitionsAt;

    /// <summary>Looks, if anybody listens.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!feed.HasListeners)
        {
            _definitions = null;
            return;
        }

        var now = time.GetUtcNow();
        var isFirst = _definitions is null || !feed.IsPrimed;
        if (isFirst)
        {
            _instances.Clear();
            cases.Forget();
            tasks.Forget();
            limits.Forget();
            orders.Forget();
            notices.Forget();
            audit.Forget();
        }

        await using var context = database.CreateContext();
        var since = (isFirst ? now : _lookedAt) - options.Value.Overlap;
        var changed = await ChangedInstancesAsync(context, since, cancellationToken);
        changed.AddRange(await cases.ChangedAsync(context, since, cancellationToken));
        changed.AddRange(await tasks.ChangedAsync(context, since, now, cancellationToken));
        changed.AddRange(await limits.ChangedAsync(context, since, cancellationToken));
        changed.AddRange(await orders.ChangedAsync(context, since, cancellationToken));
        changed.AddRange(await notices.ChangedAsync(context, since, cancellationToken));
        changed.AddRange(await audit.ChangedAsync(context, cancellationToken));

        // Instances wake the look many times a second; definitions are all read, and once in an interval is enough.
        if (isFirst || now - _definitionsAt >= instances.Value.WatchInterval)
        {
            changed.AddRange(await ChangedDefinitionsAsync(context, isFirst, now, cancellationToken));
            _definitionsAt = now;
        }

        _lookedAt = now;
        if (isFirst)
            feed.Prime();
        else
            feed.Tell(changed);
    }

    private async Task<List<LiveChange>> ChangedInstancesAsync(ResponseDbContext context, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var limit = options.Value.OneByOne;
        var alive = await context.Instances.Where(row => row.FinishedAt == null && row.UpdatedAt >= since)
            .OrderByDescending(static row => row.UpdatedAt).ThenByDescending(static row => row.Id)
            .Select(static row => new { row.Id, row.RowVersion, At = row.UpdatedAt, IsEnded = false })
            .Take(limit + 1).ToListAsync(cancellationToken);
        var ended = await context.Instances.Where(row => row.FinishedAt >= since)
            .OrderByDescending(static row => row.FinishedAt).ThenByDescending(static row => row.Id)
            .Select(static row => new { row.Id, row.RowVersion, At = row.UpdatedAt, IsEnded = true })
            .Take(limit + 1).ToListAsync(cancellationToken);
        var found = alive.Concat(ended).Where(row => !_instances.TryGetValue(row.Id, out var known) || known.RowVersion != row.RowVersion).OrderBy(static row => row.At).ToList();
        foreach (var old in _instances.Where(known => known.Value.At < since).Select(static known => known.Key).ToList())
            _instances.Remove(old);
        foreach (var row in found)
            _instances[row.Id] = (row.RowVersion, row.At);
        if (found.Count == 0)
            return [];
        if (alive.Count > limit || ended.Count > limit || found.Count > limit)
            return [new LiveChange { Kind = LiveKind.Instance, Act = ChangeActs.Changed, At = found[^1].At }];
        return [.. found.Select(static row => new LiveChange
        {
            Kind = LiveKind.Instance,
            Id = row.Id,
            Act = row.IsEnded ? ChangeActs.Ended : row.RowVersion == 1 ? ChangeActs.Started : ChangeActs.Changed,
            At = row.At,
        })];
    }

    private async Task<IReadOnlyList<LiveChange>> ChangedDefinitionsAsync(ResponseDbContext context, bool isFirst, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = _definitions;
        var rows = await context.Definitions.Select(static row => new { row.DefinitionId, row.RowVersion }).ToListAsync(cancellationToken);
        _definitions = rows.ToDictionary(static row => row.DefinitionId, static row => row.RowVersion, StringComparer.Ordinal);
        if (isFirst || before is null)
            return [];
        var changed = _definitions.Where(row => !before.TryGetValue(row.Key, out var known) || known != row.Value).Select(static row => row.Key)
            .Concat(before.Keys.Where(id => !_definitions.ContainsKey(id))).ToList();
        if (changed.Count == 0)
            return [];
        if (changed.Count > options.Value.OneByOne)
            return [new LiveChange { Kind = LiveKind.Definition, Act = ChangeActs.Changed, At = now }];
        var found = new List<LiveChange>(changed.Count);
        foreach (var id in changed)
            found.Add(await DescribeAsync(context, id, now, cancellationToken));
        return found;
    }

    // The audit trail knows who did what, except saves, which stand in the version itself.
    private async Task<LiveChange> DescribeAsync(ResponseDbContext context, string definitionId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var subject = AuditSubjects.Definition(definitionId);
        var act = await context.Audit.Where(row => row.Subject == subject).OrderByDescending(static row => row.Sequence).Select(static row => new { row.Act, row.Actor, row.At }).FirstOrDefaultAsync(cancellationToken);
        var saved = await context.DefinitionVersions.Where(row => row.DefinitionId == definitionId && row.IsLatest).Select(static row => new { row.Author, row.ModifiedAt }).FirstOrDefaultAsync(cancellationToken);
        var change = new LiveChange { Kind = LiveKind.Definition, Id = definitionId, Act = saved is null ? ChangeActs.Deleted : ChangeActs.Changed, At = now };
        var since = _lookedAt - options.Value.Overlap;
        if (act is not null && act.At >= since && (saved is null || act.At >= saved.ModifiedAt))
            return change with { Act = act.Act[(act.Act.LastIndexOf('.') + 1)..], By = act.Actor, At = act.At };
        return saved is not null && saved.ModifiedAt >= since ? change with { Act = ChangeActs.Saved, By = saved.Author, At = saved.ModifiedAt } : change;
    }
}
