using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Deadlines;

/// <summary>An addition that was made to a limit.</summary>
/// <param name="Addition">The addition.</param>
/// <param name="Time">The counted time that it added, or null when it added days.</param>
/// <param name="Quantity">The value of the fact that a rate was applied to, or null.</param>
/// <param name="Row">The row whose limit was added, or null.</param>
public sealed record AppliedAddition(Addition Addition, TimeSpan? Time, decimal? Quantity, RuleRow? Row);
