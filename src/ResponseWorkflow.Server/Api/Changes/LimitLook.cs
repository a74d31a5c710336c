using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>Looks for running time limits of cases that have changed since the look before. Not for use by several threads.</summary>
/// <param name="options">How many are told one by one.</param>
internal sealed class LimitLook(IOptions<ChangeOptions> options)
{
    private readonly Dictionary<string, (long RowVersion, DateTimeOffset At)> _known = new(StringComparer.Ordinal);

    /// <summary>Nobody has listened since the last look.</summary>
    public void Forget() => _known.Clear();

    /// <summary>The changes. Who made them stands in the log of the clock, and is not told with them.</summary>
    /// <param name="context">Where limits are stored.</param>
    /// <param name="since">From when on.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<LiveChange>> ChangedAsync(ResponseDbContext context, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var limit = options.Value.OneByOne;
        var rows = await context.RunningLimits.Where(row => row.UpdatedAt >= since && row.CaseId != null).OrderByDescending(static row => row.UpdatedAt)
            .Select(static row => new { row.Id, row.RowVersion, row.UpdatedAt, row.UnitId, row.CaseId, row.StoppedAt })
            .Take(limit + 1).ToListAsync(cancellationToken);
        var found = rows.Where(row => !_known.TryGetValue(row.Id, out var known) || known.RowVersion != row.RowVersion).OrderBy(static row => row.UpdatedAt).ToList();
        foreach (var old in _known.Where(known => known.Value.At < since).Select(static known => known.Key).ToList())
            _known.Remove(old);
        foreach (var row in found)
            _known[row.Id] = (row.RowVersion, row.UpdatedAt);
        if (found.Count == 0)
            return [];
        if (rows.Count > limit)
            return [new LiveChange { Kind = LiveKind.RunningLimit, Act = ChangeActs.Changed, At = found[^1].UpdatedAt }];
        var caseIds = found.Select(static row => row.CaseId).Distinct(StringComparer.Ordinal).ToList();
        var participants = (await context.CaseParticipants.Where(one => caseIds.Contains(one.CaseId)).Select(static one => new { one.CaseId, one.UserId }).ToListAsync(cancellationToken))
            .ToLookup(static one => one.CaseId, static one => one.UserId, StringComparer.Ordinal);
        return
        [
            .. found.Select(row => new LiveChange
            {
                Kind = LiveKind.RunningLimit,
                Id = row.Id,
                Act = row.RowVersion == 1 ? ChangeActs.Started : row.StoppedAt is not null ? ChangeActs.Ended : ChangeActs.Changed,
                At = row.UpdatedAt,
                UnitId = row.UnitId,
                UserIds = [.. participants[row.CaseId!]],
            }),
        ];
    }
}
