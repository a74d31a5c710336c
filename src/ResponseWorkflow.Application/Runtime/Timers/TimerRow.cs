namespace ResponseWorkflow.Application.Runtime.Timers;

/// <summary>Something that is due at an instant. Its id is made of what it is for, so that it cannot be there twice.</summary>
public sealed class TimerRow
{
    /// <summary>The bookmark's id; for a trigger as <see cref="Definitions.TriggerKey"/> makes it.</summary>
    public required string Id { get; init; }

    /// <summary>What it does.</summary>
    public TimerKind Kind { get; init; }

    /// <summary>When; the end of time for a trigger that has no further beat, which is kept so that publishing it again does not fire it again.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Whether its instance is suspended by an operator; such a timer does not fire.</summary>
    public bool IsHeld { get; set; }

    /// <summary>The instance that waits; null for a trigger.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Logical id of the definition that a trigger starts; null for a bookmark.</summary>
    public string? DefinitionId { get; init; }

    /// <summary>The published version; null for a bookmark.</summary>
    public string? VersionId { get; set; }

    /// <summary>The trigger activity; null for a bookmark.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The cron expression, or the interval as <c>d.hh:mm:ss</c>; null otherwise.</summary>
    public string? Schedule { get; init; }

    /// <summary>The beat of a trigger whose start failed and is tried again at <see cref="DueAt"/>; null when <see cref="DueAt"/> is the beat.</summary>
    public DateTimeOffset? OwedBeat { get; set; }

    /// <summary>The beat that it stands for.</summary>
    public DateTimeOffset Beat => OwedBeat ?? DueAt;

    /// <summary>How often it failed since it fired last.</summary>
    public int Attempts { get; set; }

    /// <summary>Why it failed last.</summary>
    public string? LastError { get; set; }
}
