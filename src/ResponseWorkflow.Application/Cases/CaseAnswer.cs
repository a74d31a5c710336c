using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Cases;

/// <summary>A case that was started.</summary>
/// <param name="CaseId">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="InstanceId">The instance that works for it.</param>
/// <param name="Status">Whether it is open, or has ended already.</param>
/// <param name="SubStatus">What the instance does, or how it ended.</param>
public sealed record CaseAnswer(string CaseId, string Number, string InstanceId, CaseStatus Status, WorkflowSubStatus SubStatus);
