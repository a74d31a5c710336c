using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Execution;

/// <summary>What a host decides about bursts.</summary>
public sealed record BurstOptions
{
    /// <summary>The options that apply when the host gives none.</summary>
    public static BurstOptions Default { get; } = new();

    /// <summary>How flowcharts join branches; counter mode by default. An instance's property <c>Flowchart:ExecutionMode</c> wins.</summary>
    public FlowchartMode FlowchartMode { get; init; }

    /// <summary>What an error does when the definition does not say; fault by default.</summary>
    public IncidentStrategy IncidentStrategy { get; init; }

    /// <summary>Executions in one burst before it is taken for an endless loop; 100,000 by default.</summary>
    public int StepLimit { get; init; } = 100_000;

    /// <summary>How much each script may use.</summary>
    public ScriptBudget ScriptBudget { get; init; } = ScriptBudget.Default;

    /// <summary>The zone of local times in scripts; UTC by default.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;
}
