using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Authoring;

/// <content>Inputs, outputs and variables, as the engine reaches them.</content>
public sealed partial class ActivityExecutionContext
{
    private VariableStore? _variables;

    internal VariableStore VariableStore => _variables ??= new(Node.Variables);

    internal bool HasVariables => _variables is not null;

    internal void EvaluateInputs()
    {
        if (_inputs is not null || Node.Inputs.Length == 0)
            return;
        if (Node.Activity is not Composite || Node.Variables.Length == 0)
        {
            _inputs = EvaluatedInputs();
            return;
        }

        // What a composite is given comes from outside: its own variables of the same name are not there yet.
        VariableStore.HidesDeclared = true;
        try
        {
            _inputs = EvaluatedInputs();
        }
        finally
        {
            VariableStore.HidesDeclared = false;
        }
    }

    private DataValue[] EvaluatedInputs()
    {
        var values = new DataValue[Node.Inputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (Node.Inputs[i].AutoEvaluate)
                values[i] = Node.Inputs[i].Evaluate(this);
        }

        return values;
    }

    /// <summary>Forgets evaluated inputs, for a retry.</summary>
    internal void ForgetInputs() => _inputs = null;

    internal DataValue InputAt(int slot)
    {
        EvaluateInputs();
        return _inputs![slot];
    }

    internal void SetOutput(int slot, DataValue value)
    {
        if (slot < 0)
            return;
        _outputs ??= new DataValue?[Node.Outputs.Length];
        _outputs[slot] = value;
        IsTouched = true;
        _workflow.RegisterOutput(this, Node.Outputs[slot].Name == "Result" ? value : (DataValue?)null);
        if (Node.Outputs[slot].Binding is { } binding)
            Bind(binding, value);
    }

    internal bool TryGetOutput(string name, out DataValue value)
    {
        for (var i = 0; i < Node.Outputs.Length; i++)
        {
            if (Node.Outputs[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                value = _outputs?[i] ?? DataValue.Null;
                return true;
            }
        }

        value = default;
        return false;
    }

    internal bool TryGetVariable(string name, bool isPascalName, out DataValue value)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if ((scope.HasVariables || scope.Node.Variables.Length > 0) && scope.VariableStore.TryGet(name, isPascalName, out value))
                return true;
        }

        value = default;
        return false;
    }

    internal bool TryGetVariableById(string id, out DataValue value)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.Node.Variables.Length > 0 && scope.VariableStore.TryGetById(id, out value))
                return true;
        }

        value = default;
        return false;
    }

    internal bool TrySetVariable(string name, bool isPascalName, DataValue value)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if ((scope.HasVariables || scope.Node.Variables.Length > 0) && scope.VariableStore.TrySet(name, isPascalName, value))
                return true;
        }

        return false;
    }

    internal bool TrySetVariableById(string id, DataValue value)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.Node.Variables.Length > 0 && scope.VariableStore.TrySetById(id, value))
                return true;
        }

        return false;
    }

    /// <summary>The nearest execution, this one included, in whose scope variables may be made.</summary>
    internal ActivityExecutionContext NearestScope()
    {
        var scope = this;
        while (!scope.Node.IsScope && scope.Parent is not null)
            scope = scope.Parent;
        return scope;
    }

    /// <summary>The nearest enclosing workflow: a workflow used as activity, or the workflow itself.</summary>
    internal ActivityExecutionContext NearestComposite()
    {
        var composite = Parent ?? this;
        while (composite.Node.Activity is not Composite && composite.Parent is not null)
            composite = composite.Parent;
        return composite;
    }

    internal DataValue GetWorkflowInputData(string name)
    {
        for (var composite = NearestComposite(); composite.Parent is not null; composite = composite.NearestComposite())
        {
            if (composite.HasVariables && composite.VariableStore.TryGet(name, isPascalName: false, out var value))
                return value;
        }

        return _workflow.GetInput(name);
    }

    /// <summary>Sets an output of the nearest enclosing workflow that has one of that name, else of the instance.</summary>
    internal void SetWorkflowOutput(string name, DataValue value)
    {
        for (var composite = NearestComposite(); composite.Parent is not null; composite = composite.NearestComposite())
        {
            for (var slot = 0; slot < composite.Node.Outputs.Length; slot++)
            {
                if (composite.Node.Outputs[slot].Name == name)
                {
                    composite.SetOutput(slot, value);
                    return;
                }
            }
        }

        _workflow.SetOutput(name, value);
    }

    private void Bind(string binding, DataValue value)
    {
        var isVariable = Parent?.TrySetVariableById(binding, value) ?? false;
        if (_workflow.Compiled.IsOutput(NearestComposite().Node, binding))
            SetWorkflowOutput(binding, value);
        else if (!isVariable)
            _workflow.Journal(this, JournalEvents.Warning, $"The output is bound to '{binding}', which is neither a variable in scope nor an output of the workflow.");
    }
}
