namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>An error in an instance.</summary>
public sealed record IncidentModel
{
    /// <summary>The activity; null when it belongs to the instance as a whole.</summary>
    public required string? ActivityId { get; init; }

    /// <summary>Name of the activity.</summary>
    public required string? ActivityName { get; init; }

    /// <summary>Type of the activity.</summary>
    public required string? ActivityType { get; init; }

    /// <summary>Number of the execution, for a retry; 0 when it belongs to the instance.</summary>
    public required int Execution { get; init; }

    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

    /// <summary>What happened.</summary>
    public required string Message { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Timestamp { get; init; }
}
