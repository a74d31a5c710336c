namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>A faulted instance runs again because a faulted activity is tried again.</summary>
public sealed record WorkflowReopened : Effect;
