namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>The settings of stored time limits: section <c>TimeLimits</c>.</summary>
public sealed class TermOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "TimeLimits";

    /// <summary>What nodes promise: a change is in force everywhere after this time.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

    /// <summary>How old what a node knows may become before it looks whether other nodes have changed something.</summary>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often it is looked whether the first instant of a version for running clocks has come.</summary>
    public TimeSpan ActivationInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The most rows of a file that is imported.</summary>
    public int ImportRows { get; set; } = 5_000;

    /// <summary>The largest document of a row, calendar or year, in bytes of JSON.</summary>
    public int MaxDocumentBytes { get; set; } = 64 * 1024;

    /// <summary>The most deadlines that a preview lists; all are counted.</summary>
    public int PreviewList { get; set; } = 10_000;

    /// <summary>How many running limits a preview reads at once.</summary>
    public int PreviewBatch { get; set; } = 500;

    /// <summary>The most sections of the picture of due times before and after a change.</summary>
    public int PreviewSections { get; set; } = 24;

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        _ when RefreshInterval <= TimeSpan.Zero || RefreshInterval >= LongestDelay => "TimeLimits:RefreshInterval must be above zero and below 5 seconds.",
        _ when ActivationInterval <= TimeSpan.Zero => "TimeLimits:ActivationInterval must be above zero.",
        { ImportRows: < 1 } or { MaxDocumentBytes: < 1 } or { PreviewList: < 1 } or { PreviewBatch: < 1 } or { PreviewSections: < 1 } => "The numbers of TimeLimits must be at least 1.",
        _ => null,
    };
}
