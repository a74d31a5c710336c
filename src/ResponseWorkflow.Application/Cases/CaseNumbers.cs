using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Cases;

/// <summary>Draws the numbers of cases. Safe for use by several threads.</summary>
/// <remarks>
/// The last number of a series is a row that the transaction of the new case changes: what is not committed was not drawn, so there are no gaps. Those who draw from the same
/// series wait for each other, from the drawing to the commit; other series go on. A transaction that starts several cases remembers what it has drawn itself.
/// </remarks>
/// <param name="options">The zone in which years begin.</param>
internal sealed class CaseNumbers(IOptions<CaseOptions> options)
{
    private static readonly RowUpdate<CaseCounterRow> Drawn = new([nameof(CaseCounterRow.Last)]);

    /// <summary>Draws the next number. Call it after all other locks of the transaction have been taken.</summary>
    public async Task<string> DrawAsync(RuntimeTransaction transaction, CaseKind kind, string unitCode, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var local = TimeZoneInfo.ConvertTime(transaction.Now, TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone));
        var series = CaseNumberPattern.SeriesOf(kind, unitCode, local);
        var (storage, counters) = (transaction.Storage, transaction.Remember(static _ => new CaseCountersInHand()));
        if (!counters.TryGet(series, out var counter))
        {
            await storage.LockAsync($"case-number {series}", exclusive: true, cancellationToken);
            counter = await storage.Context.CaseCounters.FirstOrDefaultAsync(row => row.Series == series, cancellationToken) ?? Begin(storage, series);
            counters.Add(counter);
        }

        counter.Last++;
        storage.Update(Drawn, counter);
        return CaseNumberPattern.NumberOf(kind, series, counter.Last);
    }

    private static CaseCounterRow Begin(StorageTransaction storage, string series)
    {
        var counter = new CaseCounterRow { Series = series };
        storage.Insert(counter);
        return counter;
    }
}
