using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.TmForum.Listeners;

/// <summary>Reads listeners and how they fare. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
public sealed class ListenerQueries(Database database)
{
    /// <summary>A numbered page, the newest first.</summary>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Page<ListenerSummary>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        await using var context = database.CreateContext();
        var count = await context.TmfListeners.CountAsync(cancellationToken);
        var rows = await context.TmfListeners.OrderByDescending(static row => row.CreatedAt).ThenByDescending(static row => row.Id)
            .Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size)).Take(page.Size).ToListAsync(cancellationToken);
        var ids = rows.Select(static row => row.UnitId).Distinct(StringComparer.Ordinal).ToArray();
        var units = await context.Units.Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(static unit => unit.Id, StringComparer.Ordinal, cancellationToken);
        return new([.. rows.Select(row => new ListenerSummary(row, units[row.UnitId]))], count);
    }

    /// <summary>One listener; null when there is none.</summary>
    public async Task<TmfListenerRow?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return await context.TmfListeners.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
    }
}
