using ResponseWorkflow.Application.Cases;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Changes a case. What is left out stays.</summary>
public sealed record CaseRequest
{
    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Id of the user who answers for it; an empty text for nobody.</summary>
    public string? OwnerId { get; init; }

    /// <summary>How pressing it is.</summary>
    public CasePriority? Priority { get; init; }

    /// <summary>Why, for the history of the case.</summary>
    public string? Reason { get; init; }
}
