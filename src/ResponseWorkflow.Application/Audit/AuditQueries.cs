using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Audit;

/// <summary>Reads the audit trail. Safe for use by several threads.</summary>
/// <param name="database">Where it is stored.</param>
/// <param name="options">How much is read at once.</param>
public sealed class AuditQueries(Database database, IOptions<AuditOptions> options)
{
    /// <summary>Entries, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Only those before this place in the trail; null to begin with the newest.</param>
    /// <param name="limit">The most entries.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<AuditRow>> ListAsync(AuditFilter filter, long? before, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = database.CreateContext();
        var rows = filter.Of(context.Audit);
        if (before is { } place)
            rows = rows.Where(row => row.Sequence < place);
        return await rows.OrderByDescending(static row => row.Sequence).Take(limit).ToListAsync(cancellationToken);
    }

    /// <summary>All entries of a filter, the oldest first, in batches: no connection is held while somebody slow takes them.</summary>
    public async IAsyncEnumerable<IReadOnlyList<AuditRow>> ReadBatchesAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var size = options.Value.BatchSize;
        long last = 0;
        while (true)
        {
            List<AuditRow> batch;
            await using (var context = database.CreateContext())
            {
                var after = last;
                batch = await filter.Of(context.Audit).Where(row => row.Sequence > after).OrderBy(static row => row.Sequence).Take(size).ToListAsync(cancellationToken);
            }

            yield return batch;
            if (batch.Count < size)
                yield break;
            last = batch[^1].Sequence;
        }
    }

    /// <summary>Reads the whole trail and checks that nothing in it was changed or removed. Of entries removed at its end only a hash kept elsewhere can tell.</summary>
    public async Task<AuditCheck> CheckAsync(CancellationToken cancellationToken)
    {
        var previous = AuditHash.Start;
        long entries = 0;
        await foreach (var batch in ReadBatchesAsync(new AuditFilter(), cancellationToken))
        {
            foreach (var row in batch)
            {
                entries++;
                if (row.Sequence != entries || row.PreviousHash != previous || row.Hash != AuditHash.Of(row, previous))
                    return new(entries, row.Sequence, previous);
                previous = row.Hash;
            }
        }

        return new(entries, null, previous);
    }
}
