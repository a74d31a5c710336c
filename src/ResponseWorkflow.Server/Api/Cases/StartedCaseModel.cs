using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>A case that was started.</summary>
public sealed record StartedCaseModel : IConcernsInstance
{
    /// <summary>Its id.</summary>
    public required string CaseId { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The instance that works for it.</summary>
    public required string InstanceId { get; init; }

    /// <summary>Whether it is open, or has ended already.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>What the instance does, or how it ended.</summary>
    public required WorkflowSubStatus SubStatus { get; init; }

    string? IConcernsInstance.InstanceId => InstanceId;

    string? IConcernsInstance.CorrelationId => null;

    internal static StartedCaseModel Of(CaseAnswer answer) => new() { CaseId = answer.CaseId, Number = answer.Number, InstanceId = answer.InstanceId, Status = answer.Status, SubStatus = answer.SubStatus };
}
