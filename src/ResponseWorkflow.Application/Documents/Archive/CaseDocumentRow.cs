namespace ResponseWorkflow.Application.Documents.Archive;

/// <summary>A document of a case. What it says never changes; what is told of it later is by what it is superseded, its signed scan, and where its paper lies.</summary>
public sealed class CaseDocumentRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The number; no two documents share one.</summary>
    public required string Number { get; init; }

    /// <summary>Key of the template.</summary>
    public required string TemplateKey { get; init; }

    /// <summary>Version of the template; 0 is what the product brought.</summary>
    public int TemplateVersion { get; init; }

    /// <summary>The template as it was (<see cref="DocumentLayoutRow"/>).</summary>
    public required string LayoutHash { get; init; }

    /// <summary>Tells it from others of the same template in the case, such as the circuit that it is about; empty where there is one.</summary>
    public required string Occurrence { get; init; }

    /// <summary>Title in Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Title in English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>What it says, for all languages: a JSON object.</summary>
    public required string Data { get; init; }

    /// <summary>Whether it is to be signed on paper.</summary>
    public bool RequiresSignature { get; init; }

    /// <summary>Who made it; null when a process did.</summary>
    public string? MadeBy { get; init; }

    /// <summary>Why; null when nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>The document that it supersedes; null when it is the first.</summary>
    public string? SupersedesId { get; init; }

    /// <summary>The document that supersedes it; null while it is in force.</summary>
    public string? SupersededById { get; set; }

    /// <summary>The attachment of the case that is its signed scan; null while there is none.</summary>
    public string? ScanId { get; set; }

    /// <summary>Where the paper lies.</summary>
    public string? FilingPlace { get; set; }

    /// <summary>Who told of scan or place last.</summary>
    public string? FiledBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? FiledAt { get; set; }

    /// <summary>Counts the changes of the row.</summary>
    public long RowVersion { get; set; }
}
