using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>Waits until a time limit of the case is over, or starts an instance when one is.</summary>
[Activity("Response", "Time limits", "Waits until a time limit of the case is over, or for a step of its escalation; goes on by the outcome Stopped when the clock is stopped before. At the beginning of a workflow it starts an instance for the case whose time limit is over.", DisplayName = "On time limit breached", Kind = ActivityKind.Trigger)]
[FlowNode(Done, Stopped)]
public sealed class OnTimeLimitBreached : AwaitsTimeLimit
{
    /// <summary>The type's name, which its waits have too.</summary>
    public const string TypeName = "Response.OnTimeLimitBreached";
}
