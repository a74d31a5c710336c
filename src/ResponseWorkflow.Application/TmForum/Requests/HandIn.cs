using ResponseWorkflow.Application.Cases;

namespace ResponseWorkflow.Application.TmForum.Requests;

/// <summary>What another system hands in.</summary>
public sealed record HandIn
{
    /// <summary>What it is.</summary>
    public NorthResource Resource { get; init; }

    /// <summary>What the other system calls it; null when it says nothing.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Id or code of the unit; null for that of whoever hands in.</summary>
    public string? Unit { get; init; }

    /// <summary>Makes the case that it becomes, given the kind of the unit; its own kind, its unit and the customer's name and grade are filled in.</summary>
    public required Func<string, StartCase> Case { get; init; }

    /// <summary>The resource as it was handed in, JSON.</summary>
    public required string Document { get; init; }
}
