using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Tasks.Acts;

/// <summary>What became of one task of a batch.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Standing">How it stands; null when it was refused.</param>
/// <param name="Refusals">Why it was refused; empty when it was not.</param>
public sealed record TaskBatchResult(string TaskId, TaskStanding? Standing, IReadOnlyList<Refusal> Refusals);
