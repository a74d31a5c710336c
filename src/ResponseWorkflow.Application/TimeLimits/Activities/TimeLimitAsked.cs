using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>A process wants something of its time limits. Those of the case are meant, or those of the instance where it works for no case.</summary>
public abstract record TimeLimitAsked : Effect
{
    /// <summary>Keys of the limits; none for all.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>What tells the limit from others of its key; empty for all of the key.</summary>
    public string Name { get; init; } = "";

    /// <summary>When it takes effect; null for now. It may lie in the past.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
