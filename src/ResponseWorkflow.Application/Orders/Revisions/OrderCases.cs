using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Orders.Revisions;

/// <summary>Finds the cases that work for circuits of a dispatch order.</summary>
internal static class OrderCases
{
    /// <summary>Ids of the open cases of some circuits, and of the branches' work on them.</summary>
    /// <param name="context">Where they are stored.</param>
    /// <param name="orderId">The order.</param>
    /// <param name="circuits">The circuits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(ResponseDbContext context, string orderId, IEnumerable<OrderCircuitRow> circuits, CancellationToken cancellationToken)
    {
        string[] openings = [.. circuits.Select(static row => row.CaseId).OfType<string>().Where(id => id != orderId).Distinct(StringComparer.Ordinal)];
        if (openings.Length == 0)
            return [];
        var works = context.CaseLinks.Where(link => link.Kind == CaseLinkKind.PartOf && openings.Contains(link.OtherId)).Select(static link => link.CaseId);
        return await context.Cases.Where(row => (openings.Contains(row.Id) || works.Contains(row.Id)) && row.Status == CaseStatus.Open).Select(static row => row.Id).ToListAsync(cancellationToken);
    }
}
