using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Runtime.Instances;

/// <summary>Where a new instance comes from, and whom it tells.</summary>
/// <param name="Depth">How many instances dispatched each other down to it.</param>
/// <param name="Report">When the parent is told.</param>
/// <param name="ReportBookmarkId">The parent's bookmark that the report resumes.</param>
public sealed record InstanceLineage(int Depth, ChildReport Report, string? ReportBookmarkId)
{
    /// <summary>Number of the parent's execution that started it; null when it is not known.</summary>
    public int? ParentExecution { get; init; }

    /// <summary>The case that the new instance works for; null when it works for none.</summary>
    public string? CaseId { get; init; }

    /// <summary>That of an instance that nobody dispatched.</summary>
    public static InstanceLineage None { get; } = new(0, ChildReport.None, null);
}
