namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>Tells people of a task, or adds them as signers.</summary>
public sealed record TaskPeopleRequest
{
    /// <summary>Ids or sign-in names.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
