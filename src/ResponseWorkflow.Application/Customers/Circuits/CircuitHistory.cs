using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Customers.Circuits;

/// <summary>Adds to the histories of circuits.</summary>
internal static class CircuitHistory
{
    /// <summary>Something was changed: goes with the write of the circuit itself.</summary>
    /// <param name="storage">The transaction.</param>
    /// <param name="row">The circuit as it is now.</param>
    /// <param name="changes">What is different.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Name of the person who wanted it; null when a process did it by itself.</param>
    /// <param name="caseNumber">Number of the case whose process did it; null for none.</param>
    /// <param name="reason">Why; null when nothing was said.</param>
    public static void Add(StorageTransaction storage, CircuitRow row, DataArray changes, DateTimeOffset now, string? by, string? caseNumber, string? reason)
    {
        row.EventCount++;
        storage.Insert(new CircuitEventRow
        {
            CircuitId = row.Id,
            Number = row.EventCount,
            At = now,
            State = row.State,
            By = by is null ? null : Texts.Shorten(by, StorageMetadata.NameLength),
            CaseNumber = caseNumber,
            Reason = reason is null ? null : Texts.Shorten(reason, StorageMetadata.TextLength),
            Changes = DataJson.ToJson(changes),
        });
    }
}
