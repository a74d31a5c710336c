using System.Text.Json.Serialization;
using ResponseWorkflow.Application.Definitions.Testing;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>An instance; in lists without its state.</summary>
internal sealed record StudioInstance
{
    public required string Id { get; init; }

    /// <summary>There are no tenants.</summary>
    public string? TenantId { get; }

    public required string DefinitionId { get; init; }

    public required string DefinitionVersionId { get; init; }

    public required int Version { get; init; }

    /// <summary>Whether it is the test of a draft; of ours, the designer passes it over.</summary>
    public bool IsTest => TestVersionRow.IsTest(DefinitionVersionId);

    public string? ParentWorkflowInstanceId { get; init; }

    public required WorkflowStatus Status { get; init; }

    public required WorkflowSubStatus SubStatus { get; init; }

    public string? CorrelationId { get; init; }

    public string? Name { get; init; }

    public required int IncidentCount { get; init; }

    public bool IsSystem { get; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StudioState? WorkflowState { get; init; }

    /// <summary>An instance for a list.</summary>
    public static StudioInstance Of(InstanceSummary summary) => new()
    {
        Id = summary.Id,
        DefinitionId = summary.DefinitionId,
        DefinitionVersionId = summary.VersionId,
        Version = summary.Version,
        ParentWorkflowInstanceId = summary.ParentInstanceId,
        Status = summary.Status,
        SubStatus = summary.SubStatus,
        CorrelationId = summary.CorrelationId,
        Name = summary.Name,
        IncidentCount = summary.IncidentCount,
        CreatedAt = summary.CreatedAt,
        UpdatedAt = summary.UpdatedAt,
        FinishedAt = summary.FinishedAt,
    };
}
