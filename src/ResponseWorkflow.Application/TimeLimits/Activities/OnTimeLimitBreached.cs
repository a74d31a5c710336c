using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>Waits until a time limit of the case is over.</summary>
[Activity("Response", "Time limits", "Waits until a time limit of the case is over, or for a step of its escalation. Goes on by the outcome Stopped when the clock is stopped before.", DisplayName = "On time limit breached", Kind = ActivityKind.Task)]
[FlowNode(Done, Stopped)]
public sealed class OnTimeLimitBreached : AwaitsTimeLimit
{
    /// <summary>The type's name, which its waits have too.</summary>
    public const string TypeName = "Response.OnTimeLimitBreached";
}
