using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Tests;

/// <summary>A host scope made of a table.</summary>
internal sealed class TestScope : IScriptScope
{
    private readonly Dictionary<string, ScriptBinding> _bindings = new(StringComparer.Ordinal);

    /// <summary>The names that scripts asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public TestScope With(string name, DataValue value)
    {
        _bindings[name] = ScriptBinding.Of(value);
        return this;
    }

    public TestScope With(string name, ScriptFunction function)
    {
        _bindings[name] = ScriptBinding.Of(function);
        return this;
    }

    public TestScope With(string name, IScriptRecord record)
    {
        _bindings[name] = ScriptBinding.Of(record);
        return this;
    }

    public bool TryResolve(string name, out ScriptBinding binding)
    {
        Asked.Add(name);
        return _bindings.TryGetValue(name, out binding);
    }
}
