namespace ResponseWorkflow.Server.Api.Exports;

/// <summary>The settings of exports of lists: section <c>Export</c>.</summary>
public sealed class ExportOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Export";

    /// <summary>The most rows of a file; a longer list is refused.</summary>
    public int MaxRows { get; set; } = 100_000;

    /// <summary>How many rows are read at a time where a list is read page by page.</summary>
    public int ReadRows { get; set; } = 200;

    /// <summary>Where a file lies while it is written; the system's folder for temporary files when empty.</summary>
    public string Folder { get; set; } = "";

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    internal string? Fault() => this switch
    {
        // A sheet has 1,048,576 rows.
        { MaxRows: < 1 or > 1_000_000 } => "Export:MaxRows must be from 1 to 1000000.",
        { ReadRows: < 1 or > 200 } => "Export:ReadRows must be from 1 to 200.",
        _ => null,
    };
}
