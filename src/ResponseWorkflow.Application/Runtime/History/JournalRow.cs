namespace ResponseWorkflow.Application.Runtime.History;

/// <summary>One line of an instance's history. Appended, never changed.</summary>
public sealed class JournalRow
{
    /// <summary>The instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>Place in the instance's history, from 1 without gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>Number of the execution it is about.</summary>
    public int Execution { get; init; }

    /// <summary>Number of the enclosing execution; 0 for the root.</summary>
    public int ParentExecution { get; init; }

    /// <summary>Id of the activity.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Path of ids from the workflow's root.</summary>
    public required string NodeId { get; init; }

    /// <summary>Type of the activity.</summary>
    public required string ActivityType { get; init; }

    /// <summary>Version of the type.</summary>
    public int ActivityTypeVersion { get; init; }

    /// <summary>Name of the activity.</summary>
    public string? ActivityName { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>What happened.</summary>
    public required string EventName { get; init; }

    /// <summary>More about it.</summary>
    public string? Message { get; init; }

    /// <summary>Where it was said.</summary>
    public string? Source { get; init; }

    /// <summary>Data about it, JSON.</summary>
    public string? Payload { get; init; }
}
