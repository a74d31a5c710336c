using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>Looks for notices that were written, read or acknowledged since the look before. Not for use by several threads.</summary>
/// <param name="options">How many are told one by one.</param>
internal sealed class NoticeLook(IOptions<ChangeOptions> options)
{
    private readonly Dictionary<string, (long RowVersion, DateTimeOffset At)> _known = new(StringComparer.Ordinal);

    /// <summary>Nobody has listened since the last look.</summary>
    public void Forget() => _known.Clear();

    /// <summary>The changes, each told to whoever has the notice.</summary>
    /// <param name="context">Where notices are stored.</param>
    /// <param name="since">From when on.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<LiveChange>> ChangedAsync(ResponseDbContext context, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var limit = options.Value.OneByOne;
        var rows = await context.Notices.Where(row => row.UpdatedAt >= since).OrderByDescending(static row => row.UpdatedAt)
            .Select(static row => new { row.Id, row.RowVersion, row.UpdatedAt, row.RecipientId, row.ByName })
            .Take(limit + 1).ToListAsync(cancellationToken);
        var found = rows.Where(row => !_known.TryGetValue(row.Id, out var known) || known.RowVersion != row.RowVersion).OrderBy(static row => row.UpdatedAt).ToList();
        foreach (var old in _known.Where(known => known.Value.At < since).Select(static known => known.Key).ToList())
            _known.Remove(old);
        foreach (var row in found)
            _known[row.Id] = (row.RowVersion, row.UpdatedAt);
        if (found.Count == 0)
            return [];
        if (rows.Count > limit)
            return [new LiveChange { Kind = LiveKind.Notice, Act = ChangeActs.Changed, At = found[^1].UpdatedAt }];
        return [.. found.Select(static row => new LiveChange { Kind = LiveKind.Notice, Id = row.Id, Act = row.RowVersion == 1 ? ChangeActs.Added : ChangeActs.Changed, By = row.ByName, At = row.UpdatedAt, UserIds = [row.RecipientId] })];
    }
}
