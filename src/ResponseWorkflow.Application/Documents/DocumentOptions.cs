namespace ResponseWorkflow.Application.Documents;

/// <summary>What an operator may set of documents. Section <c>Documents</c>.</summary>
public sealed class DocumentOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Documents";

    /// <summary>The zone in which documents tell instants, and in which a year begins for their numbers; Asia/Shanghai.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>How old what a node knows of templates may become before it looks again; below 5 seconds.</summary>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many versions of a template are shown; 100.</summary>
    public int VersionsShown { get; set; } = 100;

    /// <summary>The most blocks of a template; 200.</summary>
    public int BlocksPerTemplate { get; set; } = 200;

    /// <summary>The most fields of a template, or of the rows of a list; 100.</summary>
    public int FieldsPerTemplate { get; set; } = 100;

    /// <summary>The largest data of a document, in bytes of JSON; 256 KiB.</summary>
    public int MaxDataBytes { get; set; } = 256 * 1024;

    /// <summary>The most documents of a case; 500.</summary>
    public int PerCase { get; set; } = 500;

    /// <summary>The zone.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>What is wrong with the settings; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        _ when !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _) => $"Documents:TimeZone '{TimeZone}' is no time zone.",
        { RefreshInterval: var interval } when interval <= TimeSpan.Zero || interval >= TimeSpan.FromSeconds(5) => "Documents:RefreshInterval must be above zero and below 5 seconds.",
        { VersionsShown: < 1 } or { BlocksPerTemplate: < 1 } or { FieldsPerTemplate: < 1 } or { PerCase: < 1 } => "Documents:VersionsShown, BlocksPerTemplate, FieldsPerTemplate and PerCase must be at least 1.",
        { MaxDataBytes: < 1024 } => "Documents:MaxDataBytes must be at least 1024.",
        _ => null,
    };
}
