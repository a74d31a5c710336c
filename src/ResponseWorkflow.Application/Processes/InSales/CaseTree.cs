using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Processes.InSales;

/// <summary>Cases and the parts that they are made of, as a transaction sees them.</summary>
/// <param name="context">Where they are stored.</param>
internal sealed class CaseTree(ResponseDbContext context)
{
    // An order of headquarters, that of a province, a circuit, the work of a branch: deeper than that nothing is drawn, and a circle must not hold a transaction.
    private const int Depth = 8;

    /// <summary>Whether a case is a part of one that is cancelled.</summary>
    public Task<bool> IsWithinCancelledAsync(string caseId, CancellationToken cancellationToken) =>
        context.CaseLinks.AnyAsync(link => link.CaseId == caseId && link.Kind == CaseLinkKind.PartOf && context.Cases.Any(whole => whole.Id == link.OtherId && whole.Status == CaseStatus.Cancelled), cancellationToken);

    /// <summary>Whether something beside a case is part of the same whole and has not been given up: it is worked on, or done.</summary>
    public Task<bool> HasLivingSiblingAsync(string caseId, CancellationToken cancellationToken) =>
        (from own in context.CaseLinks
         join other in context.CaseLinks on own.OtherId equals other.OtherId
         join row in context.Cases on other.CaseId equals row.Id
         where own.CaseId == caseId && own.Kind == CaseLinkKind.PartOf && other.Kind == CaseLinkKind.PartOf && other.CaseId != caseId && row.Status != CaseStatus.Cancelled
         select row.Id).AnyAsync(cancellationToken);

    /// <summary>The uppermost case that a cancelled one is part of and that is cancelled with it: the case itself where what it is part of goes on.</summary>
    public async Task<CaseRow> UppermostCancelledAsync(CaseRow part, CancellationToken cancellationToken)
    {
        var found = part;
        for (var depth = 0; depth < Depth; depth++)
        {
            var below = found.Id;
            var above = await context.Cases.AsNoTracking()
                .Where(row => row.Status == CaseStatus.Cancelled && context.CaseLinks.Any(link => link.CaseId == below && link.Kind == CaseLinkKind.PartOf && link.OtherId == row.Id))
                .OrderBy(static row => row.Id)
                .FirstOrDefaultAsync(cancellationToken);
            if (above is null)
                break;
            found = above;
        }

        return found;
    }

    /// <summary>A case and all that is part of it, the case first.</summary>
    public async Task<IReadOnlyList<CaseRow>> WithPartsAsync(CaseRow whole, CancellationToken cancellationToken)
    {
        var all = new List<CaseRow> { whole };
        var level = new List<string> { whole.Id };
        for (var depth = 0; depth < Depth && level.Count > 0; depth++)
        {
            var above = level;
            var known = all.ConvertAll(static one => one.Id);
            var below = await context.Cases.AsNoTracking()
                .Where(row => !known.Contains(row.Id) && context.CaseLinks.Any(link => link.CaseId == row.Id && link.Kind == CaseLinkKind.PartOf && above.Contains(link.OtherId)))
                .OrderBy(static row => row.Id)
                .ToListAsync(cancellationToken);
            all.AddRange(below);
            level = below.ConvertAll(static one => one.Id);
        }

        return all;
    }
}
