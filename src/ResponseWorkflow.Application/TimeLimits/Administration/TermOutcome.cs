namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>What was stored.</summary>
/// <param name="Generation">The generation that it made, or the one before when nothing was changed.</param>
/// <param name="Versions">The new versions, in the order of the changes; null for one that would have changed nothing.</param>
public sealed record TermOutcome(long Generation, IReadOnlyList<int?> Versions);
