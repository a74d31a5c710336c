namespace ResponseWorkflow.Engine.Execution.Stimuli;

/// <summary>Faulted executions are tried again; a faulted instance runs again and waits again where it waited.</summary>
/// <param name="Execution">Number of the faulted execution; null means every faulted execution.</param>
public sealed record RetryActivity(int? Execution = null) : Stimulus;
