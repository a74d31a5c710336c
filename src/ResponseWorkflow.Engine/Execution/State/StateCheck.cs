using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;

namespace ResponseWorkflow.Engine.Execution.State;

/// <summary>Whether an instance could go on from a state: what must be asked of a state that another system has written.</summary>
public static class StateCheck
{
    /// <summary>Checks a state against the version that it is to go on with. Nothing runs.</summary>
    /// <returns>What does not fit, in English; null when all fits.</returns>
    public static string? Find(CompiledWorkflow workflow, WorkflowState state)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(state);
        if (state.DefinitionVersionId != workflow.Definition.Id)
            return $"It belongs to version {state.DefinitionVersionId}, not {workflow.Definition.Id}.";
        if (state.Executions is not [{ Parent: 0, NodeId: WorkflowCompiler.RootId }, ..] || state.Executions.Skip(1).Any(static execution => execution.Parent == 0))
            return "It has not one execution of the workflow itself, followed by the others.";
        if (state.Executions.Select(static execution => execution.Number).Concat(state.Bookmarks.Concat(state.ParkedBookmarks).Select(static bookmark => bookmark.Number)).Any(number => number <= 0 || number > state.LastNumber))
            return "A number is not among those that were given.";
        return FindInBookmarks(workflow, state) ?? FindInExecutions(workflow, state);
    }

    private static string? FindInBookmarks(CompiledWorkflow workflow, WorkflowState state)
    {
        var nodes = state.Executions.DistinctBy(static execution => execution.Number).ToDictionary(static execution => execution.Number, static execution => execution.NodeId);
        var numbers = new HashSet<int>();
        foreach (var bookmark in state.Bookmarks.Concat(state.ParkedBookmarks))
        {
            if (!numbers.Add(bookmark.Number) || bookmark.Id != $"{state.InstanceId}-{bookmark.Number}")
                return $"The bookmark '{bookmark.Id}' has not the id that belongs to its number.";
            if (!nodes.TryGetValue(bookmark.Execution, out var nodeId) || nodeId != bookmark.Activity.NodeId || workflow.Find(nodeId) is not { } node || node.Reference != bookmark.Activity)
                return $"The bookmark '{bookmark.Id}' is at an activity that does not wait.";
            if (bookmark.CallbackMethodName is { } callback && !Has<ExecuteActivityDelegate>(node, callback))
                return $"The bookmark '{bookmark.Id}' goes on with '{callback}', which {node.Reference.Type} does not have.";
        }

        return null;
    }

    // Reading is the check: what a burst would do first.
    private static string? FindInExecutions(CompiledWorkflow workflow, WorkflowState state)
    {
        try
        {
            new WorkflowExecutionContext(workflow, BurstOptions.Default, state.UpdatedAt, new SeededIdentities(0), state.InstanceId).Load(state);
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or ArgumentException or IndexOutOfRangeException)
        {
            return exception.Message;
        }
    }

    private static bool Has<TDelegate>(ActivityNode node, string method)
        where TDelegate : Delegate
    {
        try
        {
            return node.Callback<TDelegate>(method) is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
