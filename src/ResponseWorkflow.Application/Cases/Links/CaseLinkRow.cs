namespace ResponseWorkflow.Application.Cases.Links;

/// <summary>A link from one case to another; it is seen from both.</summary>
public sealed class CaseLinkRow
{
    /// <summary>The case that was caused, is a part, or follows.</summary>
    public required string CaseId { get; init; }

    /// <summary>What it has to do with the other one.</summary>
    public CaseLinkKind Kind { get; init; }

    /// <summary>The other one.</summary>
    public required string OtherId { get; init; }

    /// <summary>Who linked them.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}
