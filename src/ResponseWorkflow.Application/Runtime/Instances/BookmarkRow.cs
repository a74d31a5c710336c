namespace ResponseWorkflow.Application.Runtime.Instances;

/// <summary>A place where an instance waits, as stimuli find it. The bookmark itself is in the instance's state.</summary>
public sealed class BookmarkRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>The instance's correlation id.</summary>
    public string? CorrelationId { get; set; }

    /// <summary>The kind of stimulus.</summary>
    public required string Name { get; init; }

    /// <summary>By which a stimulus finds it.</summary>
    public required string Hash { get; init; }

    /// <summary>What the stimulus must equal, JSON.</summary>
    public string? Payload { get; init; }

    /// <summary>The waiting activity.</summary>
    public required string ActivityId { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
