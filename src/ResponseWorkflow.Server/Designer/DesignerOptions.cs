namespace ResponseWorkflow.Server.Designer;

/// <summary>The settings of the designer's API: section <c>Designer</c>.</summary>
public sealed class DesignerOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Designer";

    /// <summary>The version that clients are told of, which is that of the designer whose API this is.</summary>
    public string PackageVersion { get; set; } = "3.8.2";

    /// <summary>The most files of one import, those in archives included; 200 by default.</summary>
    public int ImportFiles { get; set; } = 200;

    /// <summary>The most bytes of one file of an import, unpacked; 20 MiB by default.</summary>
    public int ImportFileBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>The most bytes of an import, unpacked; 50 MiB by default.</summary>
    public long ImportBytes { get; set; } = 50 * 1024 * 1024;

    /// <summary>The most definitions or versions of one bulk action; 500 by default.</summary>
    public int BulkItems { get; set; } = 500;

    /// <summary>The most entries of a page of a list; 1,000 by default.</summary>
    public int PageSize { get; set; } = 1000;

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    internal string? Fault() => this switch
    {
        { ImportFiles: < 1 } => "Designer:ImportFiles must be at least 1.",
        { ImportFileBytes: < 1 } => "Designer:ImportFileBytes must be at least 1.",
        { ImportBytes: < 1 } => "Designer:ImportBytes must be at least 1.",
        { BulkItems: < 1 } => "Designer:BulkItems must be at least 1.",
        { PageSize: < 1 } => "Designer:PageSize must be at least 1.",
        _ => null,
    };
}
