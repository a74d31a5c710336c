using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>Waits for a warning of a time limit of the case.</summary>
[Activity("Response", "Time limits", "Waits for a warning of a time limit of the case. Goes on by the outcome Stopped when the clock is stopped before.", DisplayName = "On time limit warning", Kind = ActivityKind.Task)]
[FlowNode(Done, Stopped)]
public sealed class OnTimeLimitWarning : AwaitsTimeLimit
{
    /// <summary>The type's name, which its waits have too.</summary>
    public const string TypeName = "Response.OnTimeLimitWarning";
}
