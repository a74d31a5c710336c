using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.TmForum.Requests;

/// <summary>What was handed in, as far as a transaction on instances concerns it: each is read once, and written once.</summary>
/// <remarks>Not safe for use by several threads.</remarks>
internal sealed class NorthInHand(RuntimeTransaction transaction)
{
    private static readonly RowUpdate<NorthRequestRow> Changed = new(
    [
        nameof(NorthRequestRow.State), nameof(NorthRequestRow.StartedAt), nameof(NorthRequestRow.ExpectedAt), nameof(NorthRequestRow.EndedAt), nameof(NorthRequestRow.CancellationReason),
        nameof(NorthRequestRow.Document), nameof(NorthRequestRow.NoticeCount), nameof(NorthRequestRow.UpdatedAt), nameof(NorthRequestRow.RowVersion),
    ]);

    private readonly Dictionary<string, NorthRequestRow?> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _new = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>Those of a transaction.</summary>
    public static NorthInHand Of(RuntimeTransaction transaction) => transaction.Remember(static made => new NorthInHand(made));

    /// <summary>Takes what is handed in by this very transaction.</summary>
    public void Add(NorthRequestRow row)
    {
        _rows.Add(row.CaseId, row);
        _new.Add(row.CaseId);
    }

    /// <summary>Whether it is handed in by this very transaction.</summary>
    public bool IsNew(NorthRequestRow row) => _new.Contains(row.CaseId);

    /// <summary>Whether whoever handed it in has changed it in this transaction.</summary>
    public bool IsChanged(NorthRequestRow row) => _changed.Contains(row.CaseId);

    /// <summary>Whoever handed it in changes it.</summary>
    public void Change(NorthRequestRow row) => _changed.Add(row.CaseId);

    /// <summary>What became the case; null when nothing did.</summary>
    public async ValueTask<NorthRequestRow?> FindAsync(string caseId, CancellationToken cancellationToken)
    {
        if (_rows.TryGetValue(caseId, out var known))
            return known;
        var found = await transaction.Storage.Context.NorthRequests.FirstOrDefaultAsync(row => row.CaseId == caseId, cancellationToken);
        _rows.Add(caseId, found);
        return found;
    }

    /// <summary>Has it written.</summary>
    public void Write(NorthRequestRow row)
    {
        row.UpdatedAt = transaction.Now;
        row.RowVersion++;
        if (IsNew(row))
            transaction.Storage.Insert(row);
        else
            transaction.Storage.Update(Changed, row);
    }
}
