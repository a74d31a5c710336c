using ResponseWorkflow.Application.Definitions.Testing;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>An instance, as lists show it.</summary>
public record InstanceModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Logical id of its definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Id of the version that it is pinned to.</summary>
    public required string VersionId { get; init; }

    /// <summary>Number of that version.</summary>
    public required int Version { get; init; }

    /// <summary>Whether it is the test of a draft.</summary>
    public bool IsTest => TestVersionRow.IsTest(VersionId);

    /// <summary>Correlation id.</summary>
    public required string? CorrelationId { get; init; }

    /// <summary>Name.</summary>
    public required string? Name { get; init; }

    /// <summary>The instance that dispatched it.</summary>
    public required string? ParentInstanceId { get; init; }

    /// <summary>Whether it is alive.</summary>
    public required WorkflowStatus Status { get; init; }

    /// <summary>What it does, or how it ended.</summary>
    public required WorkflowSubStatus SubStatus { get; init; }

    /// <summary>Whether an operator has suspended it.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>Who suspended it and why.</summary>
    public required string? HeldReason { get; init; }

    /// <summary>Whether it waits although nothing can wake it: an operator must look.</summary>
    public required bool IsStuck { get; init; }

    /// <summary>How many errors it has.</summary>
    public required int IncidentCount { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Counts its transitions.</summary>
    public required long RowVersion { get; init; }
}
