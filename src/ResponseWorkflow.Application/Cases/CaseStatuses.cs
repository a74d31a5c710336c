using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Cases;

/// <summary>How a case stands when its process has ended.</summary>
internal static class CaseStatuses
{
    /// <summary>By how the instance ended.</summary>
    public static CaseStatus Of(WorkflowSubStatus ended) => ended switch
    {
        WorkflowSubStatus.Cancelled => CaseStatus.Cancelled,
        WorkflowSubStatus.Faulted => CaseStatus.Faulted,
        _ => CaseStatus.Finished,
    };
}
