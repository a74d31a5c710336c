using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Scripting;

/// <summary>What is in scope at an execution.</summary>
internal static class WorkflowNames
{
    /// <summary>The variables in scope from the inside to the outside, each name once.</summary>
    public static IEnumerable<(string Name, DataValue Value)> VariablesInScope(ActivityExecutionContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var scope = context; scope is not null; scope = scope.Parent)
        {
            if (!scope.HasVariables && scope.Node.Variables.Length == 0)
                continue;
            foreach (var variable in scope.VariableStore.All)
            {
                if (seen.Add(variable.Name))
                    yield return variable;
            }
        }
    }
}
