using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Audit;

/// <summary>Reads the audit trail. Safe for use by several threads.</summary>
/// <param name="database">Where it is stored.</param>
public sealed class AuditQueries(Database database)
{
    /// <summary>A page of the trail, the newest entry first.</summary>
    /// <param name="subject">Only what was done to this; null shows everything.</param>
    /// <param name="page">The page; whoever calls has checked its bounds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Page<AuditRecord>> ListAsync(string? subject, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        await using var context = database.CreateContext();
        var rows = subject is null ? context.Audit : context.Audit.Where(row => row.Subject == subject);
        var total = await rows.CountAsync(cancellationToken);
        var shown = await rows
            .OrderByDescending(static row => row.Sequence)
            .Skip(page.Number * page.Size)
            .Take(page.Size)
            .Select(static row => new AuditRecord(row.Sequence, row.At, row.Actor, row.Act, row.Subject, row.Data, row.Hash))
            .ToListAsync(cancellationToken);
        return new(shown, total);
    }

    /// <summary>Reads the whole trail and checks that nothing in it was changed or removed. Of entries removed at its end only a hash kept elsewhere can tell.</summary>
    public async Task<AuditCheck> CheckAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var previous = AuditHash.Start;
        long entries = 0;
        await foreach (var row in context.Audit.OrderBy(static row => row.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            entries++;
            var hash = AuditHash.Of(row.Sequence, row.At, new AuditEntry(row.Actor, row.Act, row.Subject, row.Data), previous);
            if (row.Sequence != entries || row.PreviousHash != previous || row.Hash != hash)
                return new(entries, row.Sequence);
            previous = hash;
        }

        return new(entries, null);
    }
}
