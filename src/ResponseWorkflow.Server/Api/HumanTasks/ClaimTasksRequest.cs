namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>Claims several tasks.</summary>
public sealed record ClaimTasksRequest
{
    /// <summary>The tasks.</summary>
    public required IReadOnlyList<string> TaskIds { get; init; }
}
