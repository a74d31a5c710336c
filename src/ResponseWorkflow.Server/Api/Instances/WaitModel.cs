using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>Where an instance waits, as its state has it.</summary>
public sealed record WaitModel
{
    /// <summary>Id of the bookmark, by which it is resumed.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of stimulus.</summary>
    public required string Name { get; init; }

    /// <summary>What the stimulus must equal.</summary>
    public required DataValue Payload { get; init; }

    /// <summary>The waiting activity.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Its name.</summary>
    public required string? ActivityName { get; init; }

    /// <summary>Number of the waiting execution.</summary>
    public required int Execution { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a timer resumes it; null when it waits for something else.</summary>
    public required DateTimeOffset? DueAt { get; init; }
}
