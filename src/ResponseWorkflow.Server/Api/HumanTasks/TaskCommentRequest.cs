namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>Says something about a task.</summary>
public sealed record TaskCommentRequest
{
    /// <summary>What.</summary>
    public required string Text { get; init; }
}
