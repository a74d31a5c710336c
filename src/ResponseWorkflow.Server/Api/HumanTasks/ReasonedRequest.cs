namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>An act on a task that may have a reason.</summary>
public sealed record ReasonedRequest
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
