using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Cases;

/// <summary>Draws the numbers of cases. Safe for use by several threads.</summary>
/// <remarks>
/// The last number of a series is a row that the transaction of the new case changes: what is not committed was not drawn, so there are no gaps. Those who draw from the same
/// series wait for each other, from the drawing to the commit; other series go on.
/// </remarks>
/// <param name="options">The zone in which years begin.</param>
internal sealed class CaseNumbers(IOptions<CaseOptions> options)
{
    private static readonly RowUpdate<CaseCounterRow> Drawn = new([nameof(CaseCounterRow.Last)]);

    /// <summary>Draws the next number. Call it after all other locks of the transaction have been taken.</summary>
    public async Task<string> DrawAsync(StorageTransaction storage, CaseKind kind, string unitCode, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var local = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone));
        var series = CaseNumberPattern.SeriesOf(kind, unitCode, local);
        await storage.LockAsync($"case-number {series}", exclusive: true, cancellationToken);
        var counter = await storage.Context.CaseCounters.FirstOrDefaultAsync(row => row.Series == series, cancellationToken);
        if (counter is null)
        {
            storage.Insert(new CaseCounterRow { Series = series, Last = 1 });
            return CaseNumberPattern.NumberOf(kind, series, 1);
        }

        counter.Last++;
        storage.Update(Drawn, counter);
        return CaseNumberPattern.NumberOf(kind, series, counter.Last);
    }
}
