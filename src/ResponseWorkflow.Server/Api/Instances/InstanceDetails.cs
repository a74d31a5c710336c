using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Server.Api.Mapping;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>Makes the full view of an instance of its row and its state.</summary>
internal static class InstanceDetails
{
    public static InstanceDetail Of(InstanceRow row, WorkflowState state, IReadOnlyDictionary<string, string> variableNames, IModelMapper mapper) => new()
    {
        Id = row.Id,
        DefinitionId = row.DefinitionId,
        VersionId = row.VersionId,
        Version = row.Version,
        CorrelationId = row.CorrelationId,
        Name = state.Name,
        ParentInstanceId = row.ParentInstanceId,
        Status = row.Status,
        SubStatus = row.SubStatus,
        IsHeld = row.IsHeld,
        HeldReason = row.HeldReason,
        IsStuck = row.IsStuck,
        IncidentCount = row.IncidentCount,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
        FinishedAt = row.FinishedAt,
        RowVersion = row.RowVersion,
        BurstCount = row.BurstCount,
        Depth = row.Depth,
        Input = state.Input,
        Output = state.Output,
        Properties = state.Properties,
        Outcomes = state.Outcomes,
        Variables = [.. state.Executions.SelectMany(execution => execution.Variables.Select(variable => Of(variable, execution, variableNames)))],
        Incidents = [.. state.Incidents.Select(mapper.Map<IncidentModel>)],
        Bookmarks = [.. state.Bookmarks.Select(mapper.Map<WaitModel>)],
    };

    private static VariableModel Of(VariableState variable, ExecutionState execution, IReadOnlyDictionary<string, string> names) => new()
    {
        Id = variable.Id,
        Name = variable.Name ?? (variable.Id is { } id ? names.GetValueOrDefault(id) : null),
        NodeId = execution.NodeId,
        Execution = execution.Number,
        Value = variable.Value,
    };
}
