using System.Globalization;

namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>Which versions of definitions a caller means, as designers write it.</summary>
/// <param name="Choice">Which.</param>
/// <param name="Number">The number, for <see cref="VersionChoice.Number"/>; 0 otherwise.</param>
public sealed record VersionOptions(VersionChoice Choice, int Number = 0)
{
    /// <summary>All versions.</summary>
    public static VersionOptions All { get; } = new(VersionChoice.All);

    /// <summary>The newest.</summary>
    public static VersionOptions Latest { get; } = new(VersionChoice.Latest);

    /// <summary>Reads <c>Latest</c>, <c>Published</c>, <c>LatestOrPublished</c>, <c>LatestAndPublished</c>, <c>Draft</c>, <c>AllVersions</c> or a number, in any case.</summary>
    /// <returns>The choice; null when the text is none of these.</returns>
    public static VersionOptions? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new(VersionChoice.Number, number);
        if (text.Equals("AllVersions", StringComparison.OrdinalIgnoreCase))
            return All;
        return Enum.TryParse<VersionChoice>(text, ignoreCase: true, out var choice) && choice is not (VersionChoice.Number or VersionChoice.All) && Enum.IsDefined(choice) && !char.IsDigit(text[0])
            ? new(choice)
            : null;
    }

    /// <summary>Leaves out the other versions.</summary>
    internal IQueryable<DefinitionVersionRow> Narrow(IQueryable<DefinitionVersionRow> rows) => Choice switch
    {
        VersionChoice.Latest => rows.Where(static row => row.IsLatest),
        VersionChoice.Published => rows.Where(static row => row.State == VersionState.Published),
        VersionChoice.LatestOrPublished => rows.Where(static row => row.IsLatest || row.State == VersionState.Published),
        VersionChoice.LatestAndPublished => rows.Where(static row => row.IsLatest && row.State == VersionState.Published),
        VersionChoice.Draft => rows.Where(static row => row.State == VersionState.Draft),
        VersionChoice.Number => rows.Where(row => row.Version == Number),
        _ => rows,
    };
}
