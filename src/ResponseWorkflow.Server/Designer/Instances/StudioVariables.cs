using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Server.Designer.Instances.Models;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>The values of an instance's variables.</summary>
/// <remarks>
/// A state holds what differs from the default: for the rest the definition is asked. Variables that do not survive a wait have no value between two bursts and are
/// left out.
/// </remarks>
internal static class StudioVariables
{
    /// <summary>Those of the workflow, then those of open containers, then those made while running.</summary>
    public static async Task<IReadOnlyList<StudioVariable>> ReadAsync(InstanceRow row, IDefinitionCatalogue catalogue, CancellationToken cancellationToken)
    {
        var state = WorkflowStateJson.Read(row.State);
        var declared = await DeclaredAsync(row.VersionId, catalogue, cancellationToken);
        var stored = state.Executions.SelectMany(static execution => execution.Variables).ToArray();
        var known = stored.Where(static variable => variable.Id is not null).DistinctBy(static variable => variable.Id, StringComparer.Ordinal).ToDictionary(static variable => variable.Id!, static variable => variable.Value, StringComparer.Ordinal);
        var open = state.Executions.Select(static execution => execution.NodeId).ToHashSet(StringComparer.Ordinal);
        var variables = declared
            .Where(scope => scope.NodeId is null || open.Contains(scope.NodeId))
            .SelectMany(static scope => scope.Variables)
            .Where(variable => variable.Storage == VariableStorage.Instance || known.ContainsKey(variable.Id))
            .Select(variable => new StudioVariable(variable.Id, variable.Name, known.TryGetValue(variable.Id, out var value) ? value : variable.Default))
            .DistinctBy(static variable => variable.Id, StringComparer.Ordinal)
            .ToList();
        var told = variables.Select(static variable => variable.Id).ToHashSet(StringComparer.Ordinal);
        variables.AddRange(stored.Where(variable => told.Add(variable.Id ?? variable.Name!)).Select(static variable => new StudioVariable(variable.Id ?? variable.Name!, variable.Name ?? variable.Id!, variable.Value)));
        return variables;
    }

    // Empty when the version cannot be read any more: finished instances outlive their definition.
    private static async Task<IReadOnlyList<(string? NodeId, IReadOnlyList<VariableDefinition> Variables)>> DeclaredAsync(string versionId, IDefinitionCatalogue catalogue, CancellationToken cancellationToken)
    {
        try
        {
            var definition = (await catalogue.GetVersionAsync(versionId, cancellationToken)).Workflow.Definition;
            var scopes = new List<(string? NodeId, IReadOnlyList<VariableDefinition> Variables)> { (null, definition.Variables) };
            Collect(definition.Root, scopes);
            return scopes;
        }
        catch (RefusedException)
        {
            return [];
        }
    }

    private static void Collect(ActivityDefinition activity, List<(string? NodeId, IReadOnlyList<VariableDefinition> Variables)> scopes)
    {
        if (activity.Variables.Count > 0)
            scopes.Add((activity.NodeId, activity.Variables));
        foreach (var child in activity.Children)
            Collect(child.Activity, scopes);
    }
}
