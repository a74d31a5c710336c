namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>Collects the built-in names while the realm is built.</summary>
internal sealed class GlobalTable
{
    private readonly Dictionary<string, JsValue> _values = new(StringComparer.Ordinal);

    /// <summary>The names and their values.</summary>
    public IReadOnlyDictionary<string, JsValue> Values => _values;

    /// <summary>Adds a name.</summary>
    public void Add(string name, JsValue value) => _values.Add(name, value);

    /// <summary>Adds a function.</summary>
    public void Function(string name, int length, NativeBody body) => Add(name, new NativeFunction(name, length, body));

    /// <summary>Adds a constructor, joined with the prototype of its objects.</summary>
    /// <param name="name">The global name.</param>
    /// <param name="length">The number of declared parameters.</param>
    /// <param name="call">What a call without <c>new</c> does.</param>
    /// <param name="construct">What <c>new</c> does.</param>
    /// <param name="prototype">The prototype that its objects inherit from.</param>
    public NativeFunction Constructor(string name, int length, NativeBody call, NativeBody construct, JsObject prototype)
    {
        var constructor = new NativeFunction(name, length, call, construct);
        constructor.Define("prototype", prototype, PropertyFlags.None);
        prototype.Define("constructor", constructor);
        Add(name, constructor);
        return constructor;
    }
}
