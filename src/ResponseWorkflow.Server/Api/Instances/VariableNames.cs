using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>The names of variables: states know declared ones by their ids.</summary>
internal static class VariableNames
{
    /// <summary>The names by id. Empty when the version cannot be read any more: finished instances outlive their definition.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(IDefinitionCatalogue catalogue, string versionId, CancellationToken cancellationToken)
    {
        try
        {
            return Of(await catalogue.GetVersionAsync(versionId, cancellationToken));
        }
        catch (RefusedException)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }
    }

    private static Dictionary<string, string> Of(RunnableDefinition runnable)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<ActivityDefinition>();
        foreach (var definition in runnable.Workflow.InlinedDefinitions.Prepend(runnable.Workflow.Definition))
        {
            Add(names, definition.Variables);
            open.Push(definition.Root);
        }

        while (open.TryPop(out var activity))
        {
            Add(names, activity.Variables);
            foreach (var child in activity.Children)
                open.Push(child.Activity);
        }

        return names;
    }

    private static void Add(Dictionary<string, string> names, IReadOnlyList<VariableDefinition> variables)
    {
        foreach (var variable in variables)
            names.TryAdd(variable.Id, variable.Name);
    }
}
