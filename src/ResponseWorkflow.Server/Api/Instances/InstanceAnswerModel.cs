using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>How an instance stands after a command.</summary>
public sealed record InstanceAnswerModel : IConcernsInstance
{
    /// <summary>Its id.</summary>
    public required string InstanceId { get; init; }

    /// <summary>Logical id of its definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The version that it is pinned to.</summary>
    public required string VersionId { get; init; }

    /// <summary>Its correlation id.</summary>
    public required string? CorrelationId { get; init; }

    /// <summary>Whether it is alive.</summary>
    public required WorkflowStatus Status { get; init; }

    /// <summary>What it does, or how it ended.</summary>
    public required WorkflowSubStatus SubStatus { get; init; }

    /// <summary>Whether an operator has suspended it.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>Counts its transitions.</summary>
    public required long RowVersion { get; init; }
}
