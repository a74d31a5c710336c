namespace ResponseWorkflow.Engine.Authoring;

/// <summary>An output whose value is a <typeparamref name="T"/>.</summary>
/// <remarks>Set it by <c>context.Set(output, value)</c>.</remarks>
public sealed class Output<T> : Output
{
    /// <summary>Makes an unbound output; the compiler binds it to its node.</summary>
    public Output()
        : base(typeof(T))
    {
    }
}
