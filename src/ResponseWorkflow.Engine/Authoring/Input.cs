using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Authoring;

/// <summary>An input of an activity: an expression that is evaluated for each execution.</summary>
public abstract class Input
{
    private protected Input(Type type) => Type = type;

    /// <summary>The type of the value.</summary>
    public Type Type { get; }

    /// <summary>The value while no definition and no default of the descriptor gives one.</summary>
    internal DataValue Literal { get; private protected init; }

    /// <summary>Place among the node's inputs; -1 while not bound to a node.</summary>
    internal int Slot { get; set; } = -1;
}
