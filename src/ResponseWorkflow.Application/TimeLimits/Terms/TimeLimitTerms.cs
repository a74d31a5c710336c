using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>The rows, calendars and words that are in force. Immutable, for any thread.</summary>
/// <param name="Generation">Counts the changes; the data that a new installation starts with is generation 0.</param>
/// <param name="Data">Rows, calendars and words, checked as a whole.</param>
public sealed record TimeLimitTerms(long Generation, TimeLimitData Data);
