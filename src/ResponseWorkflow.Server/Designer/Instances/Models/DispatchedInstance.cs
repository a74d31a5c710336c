namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>The instance that was started.</summary>
internal sealed record DispatchedInstance(string WorkflowInstanceId);
