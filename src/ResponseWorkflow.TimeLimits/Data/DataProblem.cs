namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>Something wrong in the data that time limits are computed from.</summary>
/// <param name="File">The file, relative to the folder of the data.</param>
/// <param name="Row">The row, calendar, holiday or word, or null for the file as a whole.</param>
/// <param name="Field">The field, such as <c>within.limit</c>; null for the row as a whole.</param>
/// <param name="Code">What is wrong, stable across releases, such as <c>row.ambiguous</c>.</param>
/// <param name="Text">What is wrong, which rule it breaks and what to do.</param>
public sealed record DataProblem(string File, string? Row, string? Field, string Code, LocalText Text)
{
    /// <summary>The problem with its place, in one line.</summary>
    /// <param name="language">The language of the reader.</param>
    public string In(TextLanguage language) => string.Join(": ", new[] { File, Row, Field, Text.In(language) }.OfType<string>());
}
