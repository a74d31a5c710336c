using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>Looks for circuits of dispatch orders that have changed since the look before, with whatever of their sections did. Not for use by several threads.</summary>
/// <param name="options">How many are told one by one.</param>
internal sealed class OrderLook(IOptions<ChangeOptions> options)
{
    private readonly Dictionary<(string OrderId, string Key), (long RowVersion, DateTimeOffset At)> _known = [];

    /// <summary>Nobody has listened since the last look.</summary>
    public void Forget() => _known.Clear();

    /// <summary>The changes, of each order one for each unit that it concerns.</summary>
    /// <param name="context">Where circuits are stored.</param>
    /// <param name="since">From when on.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<LiveChange>> ChangedAsync(ResponseDbContext context, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var limit = options.Value.OneByOne;
        var rows = await context.OrderCircuits.Where(row => row.UpdatedAt >= since).OrderByDescending(static row => row.UpdatedAt)
            .Select(static row => new { row.OrderId, row.Key, row.RowVersion, row.UpdatedAt }).Take(limit + 1).ToListAsync(cancellationToken);
        var found = rows.Where(row => !_known.TryGetValue((row.OrderId, row.Key), out var known) || known.RowVersion != row.RowVersion).OrderBy(static row => row.UpdatedAt).ToList();
        foreach (var old in _known.Where(known => known.Value.At < since).Select(static known => known.Key).ToList())
            _known.Remove(old);
        foreach (var row in found)
            _known[(row.OrderId, row.Key)] = (row.RowVersion, row.UpdatedAt);
        if (found.Count == 0)
            return [];
        if (rows.Count > limit)
            return [new LiveChange { Kind = LiveKind.DispatchOrder, Act = ChangeActs.Changed, At = found[^1].UpdatedAt }];
        string[] ids = [.. found.Select(static row => row.OrderId).Distinct(StringComparer.Ordinal)];
        var units = await context.OrderCircuitUnits.Where(one => ids.Contains(one.OrderId)).Select(static one => new { one.OrderId, one.UnitId }).Distinct().ToListAsync(cancellationToken);
        var participants = (await context.CaseParticipants.Where(one => ids.Contains(one.CaseId)).Select(static one => new { one.CaseId, one.UserId }).ToListAsync(cancellationToken))
            .ToLookup(static one => one.CaseId, static one => one.UserId, StringComparer.Ordinal);
        return
        [
            .. from unit in units
               let at = found.Where(row => row.OrderId == unit.OrderId).Max(static row => row.UpdatedAt)
               orderby at
               select new LiveChange { Kind = LiveKind.DispatchOrder, Id = unit.OrderId, Act = ChangeActs.Changed, At = at, UnitId = unit.UnitId, UserIds = [.. participants[unit.OrderId]] },
        ];
    }
}
