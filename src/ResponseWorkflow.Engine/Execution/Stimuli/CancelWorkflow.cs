namespace ResponseWorkflow.Engine.Execution.Stimuli;

/// <summary>Somebody ends the instance. Nothing happens when it has ended already.</summary>
/// <param name="Reason">Why, for the journal.</param>
public sealed record CancelWorkflow(string? Reason = null) : Stimulus;
