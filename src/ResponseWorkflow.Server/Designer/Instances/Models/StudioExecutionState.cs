using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>How an instance stands, for those who ask again and again. Clients differ in the name by which they read the sub-status.</summary>
internal sealed record StudioExecutionState(WorkflowStatus Status, WorkflowSubStatus SubStatus, DateTimeOffset UpdatedAt)
{
    public WorkflowSubStatus WorkflowSubStatus => SubStatus;
}
