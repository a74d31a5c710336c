namespace ResponseWorkflow.Server.Api.Imports;

/// <summary>A column of a file that is imported. Files that were exported have the same headings.</summary>
/// <param name="Field">The field that it fills; null for one that is only there to be read, such as a name beside a code.</param>
/// <param name="TitleZh">Its heading in Chinese.</param>
/// <param name="TitleEn">Its heading in English.</param>
/// <param name="IsRequired">Whether a file without it is refused.</param>
internal sealed record ImportColumn(string? Field, string TitleZh, string TitleEn, bool IsRequired = false)
{
    /// <summary>The column that a heading means: a title, or else the name of a field; null when there is none.</summary>
    public static ImportColumn? Of(string heading, IReadOnlyList<ImportColumn> columns) =>
        columns.FirstOrDefault(column => Same(heading, column.TitleZh) || Same(heading, column.TitleEn)) ?? columns.FirstOrDefault(column => Same(heading, column.Field));

    private static bool Same(string heading, string? name) => string.Equals(heading, name, StringComparison.OrdinalIgnoreCase);
}
