using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Scripting;

/// <summary>The object <c>variables</c>: a property for each variable in scope. Setting an unknown one makes it in the nearest container.</summary>
internal sealed class ScriptVariables(ActivityExecutionContext context) : IScriptRecord
{
    /// <inheritdoc/>
    public IEnumerable<string> Names => WorkflowNames.VariablesInScope(context).Select(static variable => variable.Name);

    /// <inheritdoc/>
    public bool TryGet(string name, out DataValue value) => context.TryGetVariable(name, isPascalName: false, out value);

    /// <inheritdoc/>
    /// <remarks>Null is taken for "not changed", and a name that is an input of the workflow is left alone.</remarks>
    public void Set(string name, DataValue value)
    {
        if (value.IsNull || IsInput(name))
            return;
        context.SetVariableData(name, value);
    }

    private bool IsInput(string name)
    {
        foreach (var input in context.WorkflowExecutionContext.Workflow.Inputs)
        {
            if (input.Name == name)
                return true;
        }

        return false;
    }
}
