namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>Returns a task to an earlier step.</summary>
public sealed record ReturnTaskRequest
{
    /// <summary>Id of the activity.</summary>
    public required string Step { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
