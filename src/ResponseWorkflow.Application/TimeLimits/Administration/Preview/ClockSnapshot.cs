using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Application.TimeLimits.Administration.Preview;

/// <summary>A clock that runs or is suspended, with what its deadline is computed from.</summary>
/// <param name="Id">Id of the deadline.</param>
/// <param name="Key">Key of the limit.</param>
/// <param name="Facts">What is known of the case.</param>
/// <param name="Log">What happened to the clock.</param>
/// <param name="CaseNumber">Number of the case that it belongs to; null when it belongs to none.</param>
/// <param name="Title">What people call the case or the work.</param>
public sealed record ClockSnapshot(string Id, string Key, CaseFacts Facts, ClockLog Log, string? CaseNumber, string Title);
