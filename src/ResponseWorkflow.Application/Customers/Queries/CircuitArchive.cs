using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Customers.Queries;

/// <summary>Reads what lies in the archive of a circuit: the documents in force of the cases that name it or have changed it, as far as whoever asks sees these cases. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
public sealed class CircuitArchive(Database database)
{
    /// <summary>A page of the documents, the newest first.</summary>
    /// <exception cref="RefusedException"><c>circuit.unknown</c>.</exception>
    public async Task<Page<CircuitDocument>> ListAsync(string circuitId, PageRequest page, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(circuitId);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var circuit = await CustomerFinding.DemandCircuitAsync(context, circuitId, actor, cancellationToken);
        var (id, key) = (circuit.Id, circuit.NumberKey);
        var cases = Seen(context, actor).Where(row => row.CircuitKey == key
            || context.CircuitEvents.Any(one => one.CircuitId == id && one.CaseNumber == row.Number));
        var documents = from document in context.CaseDocuments
                        join row in cases on document.CaseId equals row.Id
                        where document.SupersededById == null
                        select new { document.Id, document.Number, document.TitleZh, document.TitleEn, document.MadeAt, document.CaseId, CaseNumber = row.Number };
        var count = await documents.CountAsync(cancellationToken);
        var shown = await documents.OrderByDescending(static one => one.MadeAt).ThenByDescending(static one => one.Id)
            .Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size)).Take(page.Size).ToListAsync(cancellationToken);
        return new([.. shown.Select(static one => new CircuitDocument(one.Id, one.Number, one.TitleZh, one.TitleEn, one.MadeAt, one.CaseId, one.CaseNumber))], count);
    }

    private static IQueryable<CaseRow> Seen(ResponseDbContext context, Actor actor)
    {
        var scope = actor.Sight();
        if (scope.IsEverywhere)
            return context.Cases;
        var units = scope.Units(context);
        var userId = actor.UserId() ?? "";
        return context.Cases.Where(row => units.Contains(row.UnitId) || context.CaseParticipants.Any(one => one.CaseId == row.Id && one.UserId == userId));
    }
}
