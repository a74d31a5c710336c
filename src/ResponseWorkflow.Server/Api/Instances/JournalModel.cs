using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>One line of an instance's history.</summary>
public sealed record JournalModel
{
    /// <summary>Place in the history, from 1 without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>What happened.</summary>
    public required string EventName { get; init; }

    /// <summary>Number of the execution it is about.</summary>
    public required int Execution { get; init; }

    /// <summary>Number of the enclosing execution; 0 for the root.</summary>
    public required int ParentExecution { get; init; }

    /// <summary>Id of the activity.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Path of ids from the workflow's root.</summary>
    public required string NodeId { get; init; }

    /// <summary>Type of the activity.</summary>
    public required string ActivityType { get; init; }

    /// <summary>Version of the type.</summary>
    public required int ActivityTypeVersion { get; init; }

    /// <summary>Name of the activity.</summary>
    public required string? ActivityName { get; init; }

    /// <summary>More about it.</summary>
    public required string? Message { get; init; }

    /// <summary>Where it was said.</summary>
    public required string? Source { get; init; }

    /// <summary>Data about it.</summary>
    public required JsonText? Payload { get; init; }
}
