using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Deadlines;

/// <summary>Something that happens at an instant of a deadline.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Number">Which one of its kind, from 1: the place in the row's list, or how often a duty has repeated.</param>
/// <param name="Warning">The warning of a <see cref="DeadlineStepKind.Warning"/>.</param>
/// <param name="Escalation">The step of an <see cref="DeadlineStepKind.Escalation"/>.</param>
public sealed record DeadlineStep(DeadlineStepKind Kind, DateTimeOffset At, int Number, EarlyWarning? Warning = null, EscalationStep? Escalation = null);
