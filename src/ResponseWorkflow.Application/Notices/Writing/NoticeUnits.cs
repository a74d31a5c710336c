using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;

namespace ResponseWorkflow.Application.Notices.Writing;

/// <summary>Finds the unit that a word of <see cref="UnitList"/>, an id or a code means for a case. Safe for use by several threads.</summary>
/// <param name="units">The kinds of units.</param>
internal sealed class NoticeUnits(IOptions<UnitOptions> units)
{
    /// <summary>Id of the unit; null when there is none.</summary>
    /// <param name="context">Where units are stored.</param>
    /// <param name="given">The word, id or code.</param>
    /// <param name="subject">The case; null when there is none, and headquarters is meant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string?> FindAsync(ResponseDbContext context, string given, CaseFacts? subject, CancellationToken cancellationToken)
    {
        if (given == UnitList.OfTheCase)
            return subject?.UnitId ?? UnitTree.RootId;
        if (given.StartsWith(UnitList.OfKind, StringComparison.Ordinal))
            return subject is null ? UnitTree.RootId : await UnitsOfKind.FindAsync(context, units.Value, subject.UnitId, given[UnitList.OfKind.Length..], cancellationToken) ?? subject.UnitId;
        if (given.StartsWith(UnitList.OfProvince, StringComparison.Ordinal))
            return subject is null ? UnitTree.RootId : await UnitsOfKind.FindInProvinceAsync(context, units.Value, subject.UnitId, given[UnitList.OfProvince.Length..], cancellationToken) ?? subject.UnitId;
        var code = UnitSteps.Normalize(given);
        var found = await context.Units.Where(row => row.Id == given || row.NormalizedCode == code).Select(static row => row.Id).ToListAsync(cancellationToken);

        // An id wins over a code that looks like one.
        return found.Contains(given, StringComparer.Ordinal) ? given : found.FirstOrDefault();
    }
}
