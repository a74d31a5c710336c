namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>Hands a task to somebody.</summary>
public sealed record DelegateTaskRequest
{
    /// <summary>Id or sign-in name of the person.</summary>
    public required string To { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
