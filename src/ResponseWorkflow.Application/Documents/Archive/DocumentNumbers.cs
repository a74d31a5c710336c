using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Documents.Archive;

/// <summary>Draws the numbers of documents, without gaps: the last number of a series is a row that the transaction of the new document changes. Safe for use by several threads.</summary>
/// <param name="options">The zone in which years begin.</param>
internal sealed class DocumentNumbers(IOptions<DocumentOptions> options)
{
    private static readonly RowUpdate<DocumentCounterRow> Drawn = new([nameof(DocumentCounterRow.Last)]);

    /// <summary>Draws the next number. Those who draw from the same series wait for each other until the commit.</summary>
    public async Task<string> DrawAsync(DocumentsInHand hand, DocumentTemplate template, string unitCode, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (storage, series) = (hand.Storage, SeriesOf(template, unitCode, now));
        if (hand.Counters.TryGetValue(series, out var counter))
        {
            // It waits to be written: the row says by then what was drawn last.
            counter.Last++;
            return CaseNumberPattern.NumberOf(template.NumberPattern, series, counter.Last);
        }

        await storage.LockAsync($"document-number {series}", exclusive: true, cancellationToken);
        counter = await storage.Context.DocumentCounters.FirstOrDefaultAsync(row => row.Series == series, cancellationToken);
        if (counter is null)
            storage.Insert(counter = new DocumentCounterRow { Series = series, Last = 1 });
        else
        {
            counter.Last++;
            storage.Update(Drawn, counter);
        }

        hand.Counters.Add(series, counter);
        return CaseNumberPattern.NumberOf(template.NumberPattern, series, counter.Last);
    }

    /// <summary>A number that nothing has, to show what numbers look like.</summary>
    public string Sample(DocumentTemplate template, string unitCode, DateTimeOffset now) => CaseNumberPattern.NumberOf(template.NumberPattern, SeriesOf(template, unitCode, now), 0);

    private string SeriesOf(DocumentTemplate template, string unitCode, DateTimeOffset now) =>
        CaseNumberPattern.SeriesOf(template.NumberPattern, template.Code, unitCode, TimeZoneInfo.ConvertTime(now, options.Value.Zone));
}
