using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Activities.Composition;

/// <summary>Another workflow used as an activity: its activities run inside this instance, in a scope of their own.</summary>
/// <remarks>Declared inputs are variables of that scope and survive waits. It completes with the outcomes of an inner <c>Complete</c>, else plainly.</remarks>
internal sealed class WorkflowDefinitionActivity : Composite
{
    private string[] _inputNames = [];

    /// <summary>Gives the node the inputs and variables of the inlined definition.</summary>
    public void Bind(WorkflowDefinition workflow, ActivityDescriptor? descriptor, Func<InputDescriptor, CompiledExpression?> compile)
    {
        var inputs = descriptor?.Inputs.Where(static input => input.IsSynthetic).ToArray() ?? [];
        _inputNames = [.. inputs.Select(static input => input.DeclaredName ?? input.Name)];
        Node.Inputs = [.. inputs.Select(input => new CompiledInput(input, compile(input)))];
        Node.Variables =
        [
            .. workflow.Inputs.Select(static input => new CompiledVariable(new VariableDefinition($"input:{input.Name}", input.Name, input.TypeName, input.IsArray, default, VariableStorage.Instance))),
            .. workflow.Variables.Select(static variable => new CompiledVariable(variable)),
        ];
    }

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        for (var slot = 0; slot < _inputNames.Length; slot++)
            context.VariableStore.TrySet(_inputNames[slot], isPascalName: false, context.InputAt(slot));
        return base.ExecuteAsync(context);
    }
}
