using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Cases.Links;

/// <summary>A case with all that is part of it.</summary>
internal static class PartsOfCase
{
    /// <summary>The ids, the case first, then its parts, then theirs: one read for each level.</summary>
    public static async Task<List<string>> ReadAsync(ResponseDbContext context, string caseId, int depth, CancellationToken cancellationToken)
    {
        var (found, level) = (new List<string> { caseId }, new List<string> { caseId });
        var seen = new HashSet<string>(StringComparer.Ordinal) { caseId };
        for (var below = 0; level.Count > 0 && below < depth; below++)
        {
            var above = level;
            level = (await context.CaseLinks.Where(link => link.Kind == CaseLinkKind.PartOf && above.Contains(link.OtherId)).Select(static link => link.CaseId).ToListAsync(cancellationToken))
                .Where(seen.Add).ToList();
            found.AddRange(level);
        }

        return found;
    }
}
