using System.Linq.Expressions;
using ResponseWorkflow.Application.Definitions.Testing;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Runtime.Queries;

/// <summary>An instance as lists show it: everything but its state.</summary>
public sealed record InstanceSummary
{
    /// <summary>Reads it of a row.</summary>
    internal static readonly Expression<Func<InstanceRow, InstanceSummary>> OfRow = row => new InstanceSummary
    {
        Id = row.Id,
        DefinitionId = row.DefinitionId,
        VersionId = row.VersionId,
        Version = row.Version,
        ParentInstanceId = row.ParentInstanceId,
        Status = row.Status,
        SubStatus = row.SubStatus,
        IsHeld = row.IsHeld,
        HeldReason = row.HeldReason,
        IsStuck = row.IsStuck,
        CorrelationId = row.CorrelationId,
        Name = row.Name,
        IncidentCount = row.IncidentCount,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
        FinishedAt = row.FinishedAt,
        RowVersion = row.RowVersion,
    };

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

    /// <summary>The instance that dispatched it.</summary>
    public string? ParentInstanceId { get; init; }

    /// <summary>Whether it is alive.</summary>
    public required WorkflowStatus Status { get; init; }

    /// <summary>What it does, or how it ended.</summary>
    public required WorkflowSubStatus SubStatus { get; init; }

    /// <summary>Whether an operator has suspended it.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Who suspended it and why; null when it is not.</summary>
    public string? HeldReason { get; init; }

    /// <summary>Whether it waits although nothing can wake it: an operator must look.</summary>
    public bool IsStuck { get; init; }

    /// <summary>Correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>How many errors its state holds.</summary>
    public int IncidentCount { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Counts its transitions.</summary>
    public long RowVersion { get; init; }
}
