namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>Gives a task to somebody else.</summary>
public sealed record ReassignTaskRequest
{
    /// <summary>Id or sign-in name of the person; left out, it goes back to all who may claim it.</summary>
    public string? To { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
