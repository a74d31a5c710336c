namespace ResponseWorkflow.Application.Audit;

/// <summary>How the audit trail is read: section <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Audit";

    /// <summary>How many entries are read at once when the whole trail is checked or written to a file.</summary>
    public int BatchSize { get; set; } = 1000;

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => BatchSize > 0 ? null : "Audit:BatchSize must be at least 1.";
}
