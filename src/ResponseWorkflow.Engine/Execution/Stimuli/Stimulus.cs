namespace ResponseWorkflow.Engine.Execution.Stimuli;

/// <summary>What happens to an instance: the reason for a burst.</summary>
public abstract record Stimulus;
