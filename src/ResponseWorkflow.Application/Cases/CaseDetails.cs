namespace ResponseWorkflow.Application.Cases;

/// <summary>What people change of a case. What is null stays.</summary>
public sealed record CaseDetails
{
    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Id of the user who answers for it; empty for nobody.</summary>
    public string? OwnerId { get; init; }

    /// <summary>How pressing it is.</summary>
    public CasePriority? Priority { get; init; }
}
