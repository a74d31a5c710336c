namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>The instance has ended. The host tells a waiting parent and, after a cancellation, cancels the children.</summary>
/// <param name="SubStatus">How it ended.</param>
/// <param name="ParentInstanceId">The instance that dispatched this one.</param>
public sealed record WorkflowEnded(WorkflowSubStatus SubStatus, string? ParentInstanceId) : Effect;
