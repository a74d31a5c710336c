using ResponseWorkflow.Application.Imports;

namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>In which order units of a file can be put into the organisation.</summary>
internal static class UnitLineOrder
{
    /// <summary>The rows so that each comes after the one of the unit above it, if the file has that. Rows that stand above each other in a circle keep some order: they are refused when they are put.</summary>
    public static IReadOnlyList<ImportLine<UnitLine>> UpperFirst(IReadOnlyList<ImportLine<UnitLine>> lines)
    {
        var byCode = lines.Where(static line => line.Details.Code is not null).ToLookup(static line => UnitSteps.Normalize(line.Details.Code!), StringComparer.Ordinal);
        var seen = new HashSet<ImportLine<UnitLine>>(ReferenceEqualityComparer.Instance);
        var ordered = new List<ImportLine<UnitLine>>(lines.Count);
        var path = new Stack<ImportLine<UnitLine>>();
        foreach (var line in lines)
        {
            for (var one = line; one is not null && seen.Add(one); one = one.Details.Parent is { } parent ? byCode[UnitSteps.Normalize(parent)].FirstOrDefault() : null)
                path.Push(one);
            while (path.TryPop(out var upper))
                ordered.Add(upper);
        }

        return ordered;
    }
}
