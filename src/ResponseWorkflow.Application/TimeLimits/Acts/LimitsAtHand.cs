using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Application.TimeLimits.Terms;

namespace ResponseWorkflow.Application.TimeLimits.Acts;

/// <summary>What an act on limits works with.</summary>
/// <param name="OfCase">The limits of the case that are not over.</param>
/// <param name="Terms">The rows and calendars.</param>
/// <param name="Now">The instant of the act.</param>
internal sealed record LimitsAtHand(IReadOnlyList<RunningClock> OfCase, TimeLimitTerms Terms, DateTimeOffset Now);
