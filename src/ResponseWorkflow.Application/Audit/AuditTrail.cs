using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Audit;

/// <summary>Writes the audit trail. Safe for use by several threads.</summary>
/// <param name="time">The clock.</param>
public sealed class AuditTrail(TimeProvider time)
{
    private const string LockName = "audit";

    /// <summary>Adds an entry in the transaction of what it tells of: both are stored, or neither.</summary>
    /// <remarks>Call it after all other locks of the transaction have been taken: entries are chained, so only one transaction at a time can add them.</remarks>
    public async Task AppendAsync(StorageTransaction transaction, AuditEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(entry);
        await transaction.LockAsync(LockName, exclusive: true, cancellationToken);

        // An entry that the same transaction has added before must be seen.
        await transaction.FlushAsync(cancellationToken);
        var last = await transaction.Context.Audit.OrderByDescending(static row => row.Sequence).Select(static row => new { row.Sequence, row.Hash }).FirstOrDefaultAsync(cancellationToken);
        var previous = last?.Hash ?? AuditHash.Start;
        var sequence = (last?.Sequence ?? 0) + 1;
        var at = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        transaction.Insert(new AuditRow
        {
            Sequence = sequence,
            At = at,
            Actor = entry.Actor,
            Act = entry.Act,
            Subject = entry.Subject,
            Data = entry.Data,
            PreviousHash = previous,
            Hash = AuditHash.Of(sequence, at, entry, previous),
        });
    }
}
