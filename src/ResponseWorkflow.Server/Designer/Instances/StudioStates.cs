using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Designer.Instances.Models;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>Tells stored instances in the form of Elsa.</summary>
internal static class StudioStates
{
    /// <summary>An instance with its state.</summary>
    public static StudioInstance InstanceOf(InstanceRow row)
    {
        var state = WorkflowStateJson.Read(row.State);
        return new StudioInstance
        {
            Id = row.Id,
            DefinitionId = row.DefinitionId,
            DefinitionVersionId = row.VersionId,
            Version = row.Version,
            ParentWorkflowInstanceId = row.ParentInstanceId,
            Status = row.Status,
            SubStatus = row.SubStatus,
            CorrelationId = row.CorrelationId,
            Name = state.Name,
            IncidentCount = row.IncidentCount,
            CreatedAt = row.CreatedAt,
            UpdatedAt = row.UpdatedAt,
            FinishedAt = row.FinishedAt,
            WorkflowState = Of(state),
        };
    }

    /// <summary>A state.</summary>
    public static StudioState Of(WorkflowState state)
    {
        var nodes = state.Executions.ToDictionary(static execution => execution.Number, static execution => execution.NodeId);
        return new StudioState
        {
            Id = state.InstanceId,
            DefinitionId = state.DefinitionId,
            DefinitionVersionId = state.DefinitionVersionId,
            DefinitionVersion = state.DefinitionVersion,
            ParentWorkflowInstanceId = state.ParentInstanceId,
            CorrelationId = state.CorrelationId,
            Name = state.Name,
            Status = state.Status,
            SubStatus = state.SubStatus,
            Bookmarks = [.. state.Bookmarks.Select(bookmark => Of(bookmark, state.InstanceId))],
            Incidents = [.. state.Incidents.Select(Of)],
            CompletionCallbacks = [.. state.Executions.Where(static execution => execution.Callback is not null).Select(execution => new StudioCallback(ExecutionIds.Of(state.InstanceId, execution.Parent), execution.NodeId, execution.Callback!, execution.Tag))],
            ActivityExecutionContexts = [.. state.Executions.Select(execution => Of(execution, state.InstanceId, nodes))],
            Input = state.Input,
            Output = state.Output,
            Properties = state.Properties,
            CreatedAt = state.CreatedAt,
            UpdatedAt = state.UpdatedAt,
            FinishedAt = state.FinishedAt,
        };
    }

    private static StudioBookmark Of(Bookmark bookmark, string instanceId) => new(
        bookmark.Id,
        bookmark.Name,
        bookmark.Hash,
        bookmark.Payload,
        bookmark.Activity.Id,
        bookmark.Activity.NodeId,
        ExecutionIds.Of(instanceId, bookmark.Execution),
        bookmark.CreatedAt,
        bookmark.AutoBurn,
        bookmark.CallbackMethodName,
        bookmark.Metadata);

    // An error of the instance as a whole stands at the node that is the workflow itself.
    private static StudioIncident Of(Incident incident) => new(
        incident.Activity?.Id ?? Engine.Compilation.WorkflowCompiler.RootId,
        incident.Activity?.NodeId ?? Engine.Compilation.WorkflowCompiler.RootId,
        incident.Activity?.Type ?? "Elsa.Workflow",
        incident.Message,
        new StudioException(incident.Type, incident.Message),
        incident.Timestamp);

    private static StudioContext Of(ExecutionState execution, string instanceId, Dictionary<int, string> nodes) => new()
    {
        Id = ExecutionIds.Of(instanceId, execution.Number),
        ParentContextId = ExecutionIds.OfOrNull(instanceId, execution.Parent),
        ScheduledActivityNodeId = execution.NodeId,
        OwnerActivityNodeId = nodes.GetValueOrDefault(execution.Parent),
        Properties = execution.Properties,
        DynamicVariables = DynamicVariables(execution),
        Status = execution.Status,
        FaultCount = execution.FaultCount,
        StartedAt = execution.StartedAt,
        Tag = execution.Tag,
    };

    private static IReadOnlyList<StudioVariable> DynamicVariables(ExecutionState execution) =>
    [
        .. execution.Variables.Where(static variable => variable is { Id: null, Name: not null })
            .Select(static variable => new StudioVariable(variable.Name!, variable.Name!, variable.Value)),
    ];
}
