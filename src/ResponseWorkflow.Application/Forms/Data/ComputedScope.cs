using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Application.Forms.Data;

/// <summary>What the expression of a computed field sees.</summary>
/// <param name="data">What was filled in, without what is hidden or empty, and what was computed before it.</param>
/// <param name="facts">What is known.</param>
internal sealed class ComputedScope(DataObject data, DataObject facts) : IScriptScope
{
    /// <inheritdoc/>
    public bool TryResolve(string name, out ScriptBinding binding)
    {
        binding = name switch
        {
            "data" => ScriptBinding.Of((DataValue)data),
            "facts" => ScriptBinding.Of((DataValue)facts),
            _ => default,
        };
        return name is "data" or "facts";
    }
}
