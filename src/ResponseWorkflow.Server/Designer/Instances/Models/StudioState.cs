using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>The state of an instance in the form of Elsa.</summary>
internal sealed record StudioState
{
    public required string Id { get; init; }

    public required string DefinitionId { get; init; }

    public required string DefinitionVersionId { get; init; }

    public required int DefinitionVersion { get; init; }

    public string? ParentWorkflowInstanceId { get; init; }

    public string? CorrelationId { get; init; }

    public string? Name { get; init; }

    public required WorkflowStatus Status { get; init; }

    public required WorkflowSubStatus SubStatus { get; init; }

    public required IReadOnlyList<StudioBookmark> Bookmarks { get; init; }

    public required IReadOnlyList<StudioIncident> Incidents { get; init; }

    /// <summary>Not used since there are incidents.</summary>
    public StudioException? Fault { get; }

    public required IReadOnlyList<StudioCallback> CompletionCallbacks { get; init; }

    public required IReadOnlyList<StudioContext> ActivityExecutionContexts { get; init; }

    public required DataObject Input { get; init; }

    public required DataObject Output { get; init; }

    public required DataObject Properties { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}
