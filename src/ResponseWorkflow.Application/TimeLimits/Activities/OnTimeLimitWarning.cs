using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>Waits for a warning of a time limit of the case, or starts an instance when one comes.</summary>
[Activity("Response", "Time limits", "Waits for a warning of a time limit of the case; goes on by the outcome Stopped when the clock is stopped before. At the beginning of a workflow it starts an instance for the case whose time limit is warned of.", DisplayName = "On time limit warning", Kind = ActivityKind.Trigger)]
[FlowNode(Done, Stopped)]
public sealed class OnTimeLimitWarning : AwaitsTimeLimit
{
    /// <summary>The type's name, which its waits have too.</summary>
    public const string TypeName = "Response.OnTimeLimitWarning";
}
