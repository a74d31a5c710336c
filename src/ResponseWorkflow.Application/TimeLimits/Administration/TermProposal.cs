using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>What is in force, and what would be if a change were accepted.</summary>
/// <param name="Current">What is in force.</param>
/// <param name="Draft">What would be.</param>
/// <param name="Keys">The keys whose deadlines can move; null for all, as when a calendar changes.</param>
/// <param name="Generation">The generation that is in force.</param>
public sealed record TermProposal(TimeLimitData Current, TimeLimitData Draft, IReadOnlySet<string>? Keys, long Generation);
