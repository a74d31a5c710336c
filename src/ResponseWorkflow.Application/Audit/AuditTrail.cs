using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Audit;

/// <summary>Writes the audit trail. Safe for use by several threads.</summary>
/// <param name="place">Says from where acts are ordered.</param>
/// <param name="time">The clock.</param>
public sealed class AuditTrail(IAuditPlace place, TimeProvider time)
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
        var row = new AuditRow
        {
            Sequence = (last?.Sequence ?? 0) + 1,
            At = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()),
            Actor = entry.Actor,
            Act = entry.Act,
            Subject = entry.Subject,
            Data = entry.Data,
            Before = entry.Before,
            After = entry.After,
            Reason = Storable(entry.Reason, StorageMetadata.TextLength),
            Address = Storable(place.Address, StorageMetadata.IdLength),
            Agent = Storable(place.Agent, StorageMetadata.NameLength),
            PreviousHash = previous,
            Hash = "",
        };
        row.Hash = AuditHash.Of(row, previous);
        transaction.Insert(row);
    }

    // Callers choose what they call themselves: it is cut to what the column takes, without what no database keeps.
    private static string? Storable(string? text, int length)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var clean = string.Concat(text.Where(static one => !char.IsControl(one) && !char.IsSurrogate(one)));
        return clean.Length > length ? clean[..length] : clean;
    }
}
