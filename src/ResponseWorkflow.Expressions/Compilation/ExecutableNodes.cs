using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>An expression ready to run. Immutable: all state is in the frame.</summary>
internal abstract class ExpressionNode
{
    /// <summary>Computes the value.</summary>
    public abstract JsValue Evaluate(Frame frame);

    /// <summary>Computes the truth of the value; overridden where that needs no value.</summary>
    public virtual bool Test(Frame frame) => Coercion.ToBoolean(Evaluate(frame));
}

/// <summary>A statement ready to run. Immutable: all state is in the frame.</summary>
internal abstract class StatementNode
{
    /// <summary>Runs the statement.</summary>
    public abstract Completion Execute(Frame frame);
}

/// <summary>A place that takes a value: a variable, a property, or a pattern.</summary>
internal abstract class TargetNode
{
    /// <summary>Stores a value.</summary>
    public abstract void Assign(Frame frame, JsValue value);
}
