using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Cases.Queries;

/// <summary>How a list of cases is read: which walks along which indexes the database merges.</summary>
/// <remarks>
/// Who sees everything walks along all cases. Who sees a few units walks along each of these, and along the cases in which this viewer takes part elsewhere; the database merges
/// the walks. Who sees many units walks along all cases and passes over what is not seen: of those that there are, much is.
/// </remarks>
/// <param name="context">Where cases are stored.</param>
/// <param name="actor">Who looks.</param>
/// <param name="options">Up to how many units each has a walk of its own.</param>
internal sealed class CaseWalks(ResponseDbContext context, Actor actor, CaseOptions options)
{
    /// <summary>The places of the cases that the actor sees and the filter lets through, in no order.</summary>
    public async Task<IQueryable<CasePlace>> OfAsync(CaseFilter filter, CaseOrder order, CasePlace? after, bool isDescending, CancellationToken cancellationToken)
    {
        var search = await SearchAsync(filter.Search, cancellationToken);
        var scope = actor.Sight();
        if (scope.IsEverywhere)
            return Places(Narrowed(context.Cases));
        var userId = actor.UserId() ?? "";
        var units = scope.Units(context);
        var ids = await units.Distinct().OrderBy(static id => id).Take(options.UnitWalks + 1).ToListAsync(cancellationToken);
        if (ids.Count > options.UnitWalks)
            return Places(Narrowed(context.Cases.Where(row => units.Contains(row.UnitId) || context.CaseParticipants.Any(one => one.CaseId == row.Id && one.UserId == userId))));
        var own = from one in context.CaseParticipants
                  join row in context.Cases on one.CaseId equals row.Id
                  where one.UserId == userId && !ids.Contains(row.UnitId)
                  select row;
        return ids.Select(id => Places(Narrowed(context.Cases.Where(row => row.UnitId == id)))).Aggregate(Places(Narrowed(own)), static (merged, walk) => merged.Concat(walk));

        IQueryable<CaseRow> Narrowed(IQueryable<CaseRow> rows) => search(filter.Apply(context, rows));

        IQueryable<CasePlace> Places(IQueryable<CaseRow> rows)
        {
            var places = order == CaseOrder.Due
                ? rows.Select(static row => new CasePlace { Id = row.Id, At = row.DueOrder })
                : rows.Select(static row => new CasePlace { Id = row.Id, At = row.StartedAt });
            if (after is null)
                return places;
            return isDescending
                ? places.Where(place => place.At < after.At || (place.At == after.At && place.Id.CompareTo(after.Id) < 0))
                : places.Where(place => place.At > after.At || (place.At == after.At && place.Id.CompareTo(after.Id) > 0));
        }
    }

    /// <summary>The cases, newest first, whose number, circuit, telephone or customer number a text is: one look into an index for each.</summary>
    internal static IQueryable<CasePlace> Keyed(ResponseDbContext context, string text)
    {
        var (number, circuit, phone, customer) = (CaseKeys.OfNumber(text), CaseKeys.OfCircuit(text), CaseKeys.OfPhone(text), text.Trim());
        var keyed = context.Cases.Where(row => row.NumberKey == number).Select(static row => new CasePlace { Id = row.Id, At = row.StartedAt })
            .Concat(context.Cases.Where(row => row.CustomerNumber == customer).Select(static row => new CasePlace { Id = row.Id, At = row.StartedAt }));
        if (circuit is not null)
            keyed = keyed.Concat(context.Cases.Where(row => row.CircuitKey == circuit).Select(static row => new CasePlace { Id = row.Id, At = row.StartedAt }));
        return phone is null ? keyed : keyed.Concat(context.Cases.Where(row => row.PhoneKey == phone).Select(static row => new CasePlace { Id = row.Id, At = row.StartedAt }));
    }

    private async Task<Func<IQueryable<CaseRow>, IQueryable<CaseRow>>> SearchAsync(string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            return static rows => rows;
        var found = await Keyed(context, text).OrderByDescending(static place => place.At).Take(options.KeyedMatches).Select(static place => place.Id).ToListAsync(cancellationToken);
        if (found.Count > 0)
            return rows => rows.Where(row => found.Contains(row.Id));
        var pattern = TextPattern.Containing(text);
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
        var commented = context.CaseComments.Where(comment => EF.Functions.Like(comment.Text.ToLower(), pattern, TextPattern.Escape)).Select(static comment => comment.CaseId);
        return rows => rows.Where(row => EF.Functions.Like(row.Title.ToLower(), pattern, TextPattern.Escape)
            || (row.CustomerName != null && EF.Functions.Like(row.CustomerName.ToLower(), pattern, TextPattern.Escape))
            || EF.Functions.Like(row.Number.ToLower(), pattern, TextPattern.Escape)
            || commented.Contains(row.Id));
#pragma warning restore CA1304, CA1311
    }
}
