using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Authoring;

/// <summary>An input whose value is a <typeparamref name="T"/>.</summary>
/// <remarks>
/// Read it by <see cref="ActivityExecutionContext.Get{T}(Input{T})"/>. The property that holds it stays null when neither the
/// definition nor a default gives a value.
/// </remarks>
public sealed class Input<T> : Input
{
    /// <summary>Makes an unbound input; the compiler binds it to its node.</summary>
    public Input()
        : base(typeof(T))
    {
    }

    /// <summary>Makes an input that has a value until a definition gives another.</summary>
    public Input(T literal)
        : base(typeof(T)) => Literal = TypeConversion.From(literal);
}
