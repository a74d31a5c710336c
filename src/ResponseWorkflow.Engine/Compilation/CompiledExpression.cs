using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>An expression of a definition, ready to be evaluated by any number of threads.</summary>
public abstract class CompiledExpression
{
    private protected CompiledExpression()
    {
    }

    /// <summary>Evaluates the expression for an execution.</summary>
    /// <exception cref="ActivityFaultException">The expression cannot be evaluated.</exception>
    public abstract DataValue Evaluate(ActivityExecutionContext context);

    /// <summary>Gets the value when it does not depend on anything.</summary>
    internal virtual bool TryGetConstant(out DataValue value)
    {
        value = default;
        return false;
    }
}
