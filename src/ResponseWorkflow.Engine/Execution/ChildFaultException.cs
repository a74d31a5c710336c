namespace ResponseWorkflow.Engine.Execution;

/// <summary>An enclosing activity found a fault of the child whose completion it was handling.</summary>
internal sealed class ChildFaultException(Exception fault) : Exception(fault.Message, fault);
