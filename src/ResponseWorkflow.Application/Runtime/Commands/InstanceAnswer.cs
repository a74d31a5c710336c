using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Runtime.Commands;

/// <summary>How an instance stands after a command.</summary>
/// <param name="InstanceId">Its id.</param>
/// <param name="DefinitionId">Logical id of its definition.</param>
/// <param name="VersionId">The version that it is pinned to.</param>
/// <param name="CorrelationId">Its correlation id.</param>
/// <param name="Status">Whether it is alive.</param>
/// <param name="SubStatus">What it does, or how it ended.</param>
/// <param name="IsHeld">Whether an operator has suspended it.</param>
/// <param name="RowVersion">Counts its transitions.</param>
public sealed record InstanceAnswer(
    string InstanceId,
    string DefinitionId,
    string VersionId,
    string? CorrelationId,
    WorkflowStatus Status,
    WorkflowSubStatus SubStatus,
    bool IsHeld,
    long RowVersion)
{
    /// <summary>The HTTP response that the workflow wrote in answer to a request; null when it wrote none.</summary>
    public HttpAnswerWritten? Response { get; init; }
}
