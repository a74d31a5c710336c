namespace ResponseWorkflow.Server.Designer.Instances.Live;

/// <summary>That an instance has changed.</summary>
internal sealed record InstanceUpdate(string WorkflowInstanceId);
