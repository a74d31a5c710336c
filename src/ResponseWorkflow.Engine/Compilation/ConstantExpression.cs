using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>A value.</summary>
internal sealed class ConstantExpression(DataValue value) : CompiledExpression
{
    public override DataValue Evaluate(ActivityExecutionContext context) => value;

    internal override bool TryGetConstant(out DataValue constant)
    {
        constant = value;
        return true;
    }
}
