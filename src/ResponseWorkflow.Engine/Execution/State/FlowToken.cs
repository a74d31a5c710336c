namespace ResponseWorkflow.Engine.Execution.State;

/// <summary>A token of a token-based flowchart.</summary>
/// <param name="Connection">Index of the connection that it travels on.</param>
/// <param name="IsBlocked">Whether a join has barred it: it is consumed on arrival without effect.</param>
public sealed record FlowToken(int Connection, bool IsBlocked);
