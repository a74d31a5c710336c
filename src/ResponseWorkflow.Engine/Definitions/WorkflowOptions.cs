namespace ResponseWorkflow.Engine.Definitions;

/// <summary>The options of a definition.</summary>
public sealed record WorkflowOptions
{
    /// <summary>When a new instance may start.</summary>
    public ActivationStrategy ActivationStrategy { get; init; }

    /// <summary>What an error does; null leaves it to the host.</summary>
    public IncidentStrategy? IncidentStrategy { get; init; }

    /// <summary>Whether other definitions may use this one as an activity.</summary>
    public bool UsableAsActivity { get; init; }

    /// <summary>Whether consumers are pointed to a newly published version.</summary>
    public bool AutoUpdateConsumingWorkflows { get; init; }

    /// <summary>Palette category of the activity; null means <c>Workflows</c>.</summary>
    public string? ActivityCategory { get; init; }

    /// <summary>Name of the commit strategy.</summary>
    public string? CommitStrategyName { get; init; }
}
