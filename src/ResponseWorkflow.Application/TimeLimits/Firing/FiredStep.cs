using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Application.TimeLimits.Firing;

/// <summary>A step of a limit that has come.</summary>
/// <param name="Limit">The limit, as it stands with the step. Not to be changed.</param>
/// <param name="Name">How the step is called, such as <c>warning-1</c>.</param>
/// <param name="Step">What has come, and for when it was planned.</param>
/// <param name="Deadline">What row, calendar and clock say now.</param>
/// <param name="Target">Whom an escalation is for; null for every other step.</param>
/// <param name="At">When it is done; later than planned when nobody was there to do it.</param>
public sealed record FiredStep(RunningLimitRow Limit, string Name, DeadlineStep Step, Deadline Deadline, EscalationTarget? Target, DateTimeOffset At);
