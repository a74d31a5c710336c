using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Scripting;

/// <summary>The names that a definition's scripts find beyond the language: the instance, its variables, inputs and outputs, and some tools.</summary>
internal sealed class WorkflowScriptScope : IScriptScope
{
    private readonly ActivityExecutionContext _context;

    private WorkflowScriptScope(ActivityExecutionContext context) => _context = context;

    /// <summary>What a run of a script needs for an execution.</summary>
    public static ScriptContext ContextFor(ActivityExecutionContext context)
    {
        var workflow = context.WorkflowExecutionContext;
        return new ScriptContext
        {
            Scope = new WorkflowScriptScope(context),
            Now = workflow.Now,
            TimeZone = workflow.Options.TimeZone,
            Random = workflow.Random,
            Budget = workflow.Options.ScriptBudget,
        };
    }

    /// <inheritdoc/>
    public bool TryResolve(string name, out ScriptBinding binding)
    {
        if (name == "variables")
        {
            binding = ScriptBinding.Of(new ScriptVariables(_context));
            return true;
        }

        var function = InstanceFunctions.Find(name, _context) ?? DataFunctions.Find(name, _context) ?? Accessor(name);
        binding = function is null ? default : ScriptBinding.Of(function);
        return function is not null;
    }

    private ScriptFunction? Accessor(string name)
    {
        if (name.Length <= 3)
            return null;
        var rest = name[3..];
        if (name.StartsWith("get", StringComparison.Ordinal))
            return Getter(rest);
        if (name.StartsWith("set", StringComparison.Ordinal) && _context.TryGetVariable(rest, isPascalName: true, out _))
            return Setter(rest);
        return null;
    }

    private ScriptFunction? Getter(string name)
    {
        foreach (var (key, value) in _context.ExpressionArguments)
        {
            if (ScriptNames.Pascal(key) == name)
                return _ => value;
        }

        if (_context.TryGetVariable(name, isPascalName: true, out _))
            return _ => _context.TryGetVariable(name, isPascalName: true, out var value) ? value : DataValue.Null;
        foreach (var input in _context.WorkflowExecutionContext.Workflow.Inputs)
        {
            if (ScriptNames.Pascal(input.Name) == name)
                return _ => _context.GetWorkflowInputData(input.Name);
        }

        return OutputGetter(name);
    }

    private ScriptFunction Setter(string name) => arguments =>
    {
        var value = arguments.IsEmpty ? DataValue.Null : arguments[0];
        _context.TrySetVariable(name, isPascalName: true, value);
        return DataValue.Null;
    };

    // get<Output>From<Activity>: both parts may themselves hold "From".
    private ScriptFunction? OutputGetter(string name)
    {
        for (var at = name.IndexOf("From", 1, StringComparison.Ordinal); at > 0; at = name.IndexOf("From", at + 1, StringComparison.Ordinal))
        {
            var (output, activity) = (name[..at], name[(at + 4)..]);
            if (_context.WorkflowExecutionContext.Compiled.FindByAccessName(activity, _context.Node) is { } node && Array.Exists(node.Outputs, candidate => candidate.Name == output))
                return _ => _context.WorkflowExecutionContext.LastWithOutput(node) is { } execution && execution.TryGetOutput(output, out var value) ? value : DataValue.Null;
        }

        return null;
    }
}
