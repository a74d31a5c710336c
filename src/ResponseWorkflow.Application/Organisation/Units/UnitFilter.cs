using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>Which units a list shows. What is null does not restrict.</summary>
public sealed record UnitFilter
{
    /// <summary>Part of the code or of a name, in any case.</summary>
    public string? Search { get; init; }

    /// <summary>Only those directly under this unit.</summary>
    public string? ParentId { get; init; }

    /// <summary>Only this unit and all below it.</summary>
    public string? WithinId { get; init; }

    /// <summary>Only those of this kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether dissolved units are shown too.</summary>
    public bool WithDissolved { get; init; }

    internal IQueryable<UnitRow> Of(ResponseDbContext context, IQueryable<UnitRow> rows)
    {
        if (!WithDissolved)
            rows = rows.Where(static unit => unit.DissolvedAt == null);
        if (ParentId is { } parent)
            rows = rows.Where(unit => unit.ParentId == parent);
        if (WithinId is { } within)
            rows = rows.Where(unit => context.UnitLinks.Any(link => link.AncestorId == within && link.UnitId == unit.Id));
        if (Kind is { } kind)
            rows = rows.Where(unit => unit.Kind == kind);
        if (string.IsNullOrWhiteSpace(Search))
            return rows;
        var text = TextPattern.Containing(Search);
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
        return rows.Where(unit => EF.Functions.Like(unit.NormalizedCode.ToLower(), text, TextPattern.Escape) || EF.Functions.Like(unit.NameZh.ToLower(), text, TextPattern.Escape) || EF.Functions.Like(unit.NameEn.ToLower(), text, TextPattern.Escape));
#pragma warning restore CA1304, CA1311
    }
}
