namespace ResponseWorkflow.Application.Runtime.Retention;

/// <summary>What a run of retention has removed.</summary>
/// <param name="Instances">Finished instances, each with its history.</param>
/// <param name="IdempotencyKeys">Answers to commands.</param>
/// <param name="Calls">Calls that were over.</param>
/// <param name="Stimuli">Stimuli that nothing waited for in time.</param>
public sealed record RetentionReport(int Instances, int IdempotencyKeys, int Calls, int Stimuli);
