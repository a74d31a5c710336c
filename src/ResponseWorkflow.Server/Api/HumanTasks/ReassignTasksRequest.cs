namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>Gives several tasks to somebody else.</summary>
public sealed record ReassignTasksRequest
{
    /// <summary>The tasks.</summary>
    public required IReadOnlyList<string> TaskIds { get; init; }

    /// <summary>Id or sign-in name of the person; left out, they go back to all who may claim them.</summary>
    public string? To { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
