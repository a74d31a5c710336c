namespace ResponseWorkflow.Application.Definitions;

/// <summary>A way in which a stimulus starts the published version of a definition. Timed triggers are timers instead.</summary>
public sealed class TriggerRow
{
    /// <summary>Id, as <see cref="TriggerKey"/> makes it.</summary>
    public required string Id { get; init; }

    /// <summary>Logical id of the definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Id of the published version.</summary>
    public required string VersionId { get; init; }

    /// <summary>The trigger activity.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The kind of stimulus.</summary>
    public required string Name { get; init; }

    /// <summary>By which a stimulus finds it.</summary>
    public required string Hash { get; init; }

    /// <summary>What the stimulus must equal, JSON.</summary>
    public string? Payload { get; init; }
}
