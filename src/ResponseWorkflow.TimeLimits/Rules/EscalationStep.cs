using ResponseWorkflow.TimeLimits.Durations;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>A step of an escalation ladder.</summary>
/// <param name="After">After how much time.</param>
/// <param name="From">What the time is counted from.</param>
/// <param name="Role">The role that is told.</param>
/// <param name="Unit">The unit in which it is told, such as <c>own</c>.</param>
/// <param name="Channel">How it is told.</param>
public sealed record EscalationStep(LimitDuration After, EscalationOrigin From, string Role, string Unit, string Channel);
