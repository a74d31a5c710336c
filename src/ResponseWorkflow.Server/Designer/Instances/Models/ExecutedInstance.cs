namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>What came of running a definition; null when it may not start now.</summary>
internal sealed record ExecutedInstance(StudioState? WorkflowState);
