using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions.Testing;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Runtime.Queries;

/// <summary>Which instances a list shows; what is null does not narrow it. Every way of narrowing has its index.</summary>
public sealed record InstanceFilter
{
    private const string Tests = TestVersionRow.IdPrefix + "%";

    private static readonly WorkflowSubStatus[] Alive = [WorkflowSubStatus.Pending, WorkflowSubStatus.Executing, WorkflowSubStatus.Suspended];
    private static readonly WorkflowSubStatus[] Ended = [WorkflowSubStatus.Finished, WorkflowSubStatus.Cancelled, WorkflowSubStatus.Faulted];

    /// <summary>Logical id of the definition.</summary>
    public string? DefinitionId { get; init; }

    /// <summary>Id of the version.</summary>
    public string? VersionId { get; init; }

    /// <summary>Whether they are alive.</summary>
    public WorkflowStatus? Status { get; init; }

    /// <summary>What they do, or how they ended.</summary>
    public WorkflowSubStatus? SubStatus { get; init; }

    /// <summary>Correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The instance that dispatched them.</summary>
    public string? ParentInstanceId { get; init; }

    /// <summary>Whether an operator has suspended them. True shows only those that are alive: the others wait for nobody.</summary>
    public bool? IsHeld { get; init; }

    /// <summary>Whether they are tests of drafts.</summary>
    public bool? IsTest { get; init; }

    /// <summary>Started at this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Started before this instant.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>The last entry of the page before.</summary>
    public InstancePlace? After { get; init; }

    /// <summary>The instances, the newest first.</summary>
    public IQueryable<InstanceRow> Apply(IQueryable<InstanceRow> rows)
    {
        if (DefinitionId is { } definitionId)
            rows = rows.Where(row => row.DefinitionId == definitionId);
        if (VersionId is { } versionId)
            rows = rows.Where(row => row.VersionId == versionId);
        if (CorrelationId is { } correlationId)
            rows = rows.Where(row => row.CorrelationId == correlationId);
        if (ParentInstanceId is { } parent)
            rows = rows.Where(row => row.ParentInstanceId == parent);
        if (SubStatus is { } subStatus)
            rows = rows.Where(row => row.SubStatus == subStatus);
        if (Status is { } status)
            rows = NarrowStatus(rows, status);
        if (IsHeld is { } isHeld)
            rows = (isHeld ? NarrowStatus(rows, WorkflowStatus.Running) : rows).Where(row => row.IsHeld == isHeld);
        if (IsTest is { } isTest)
            rows = isTest ? rows.Where(static row => EF.Functions.Like(row.VersionId, Tests)) : rows.Where(static row => !EF.Functions.Like(row.VersionId, Tests));
        if (From is { } from)
            rows = rows.Where(row => row.CreatedAt >= from);
        if (Before is { } before)
            rows = rows.Where(row => row.CreatedAt < before);
        if (After is { } after)
            rows = rows.Where(row => row.CreatedAt < after.CreatedAt || (row.CreatedAt == after.CreatedAt && row.Id.CompareTo(after.Id) < 0));
        return rows.OrderByDescending(static row => row.CreatedAt).ThenByDescending(static row => row.Id);
    }

    // The index knows sub-statuses: a status is some of them. With a definition the status itself has an index.
    private IQueryable<InstanceRow> NarrowStatus(IQueryable<InstanceRow> rows, WorkflowStatus status)
    {
        rows = rows.Where(row => row.Status == status);
        if (DefinitionId is not null)
            return rows;
        var subStatuses = status == WorkflowStatus.Running ? Alive : Ended;
        return rows.Where(row => subStatuses.Contains(row.SubStatus));
    }
}
