namespace ResponseWorkflow.Engine.Authoring;

/// <summary>An output of an activity.</summary>
public abstract class Output
{
    private protected Output(Type type) => Type = type;

    /// <summary>The type of the value.</summary>
    public Type Type { get; }

    /// <summary>Place among the node's outputs; -1 while not bound to a node.</summary>
    internal int Slot { get; set; } = -1;
}
