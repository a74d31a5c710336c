using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>A place where an instance waits, as stimuli find it.</summary>
public sealed record BookmarkModel
{
    /// <summary>Id, by which it is resumed.</summary>
    public required string Id { get; init; }

    /// <summary>The instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>The instance's correlation id.</summary>
    public required string? CorrelationId { get; init; }

    /// <summary>The kind of stimulus.</summary>
    public required string Name { get; init; }

    /// <summary>What the stimulus must equal.</summary>
    public required JsonText? Payload { get; init; }

    /// <summary>The waiting activity.</summary>
    public required string ActivityId { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
