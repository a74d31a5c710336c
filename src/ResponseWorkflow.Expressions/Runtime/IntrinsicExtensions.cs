namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>Short forms for filling intrinsic objects.</summary>
internal static class IntrinsicExtensions
{
    /// <summary>Adds a hidden method.</summary>
    public static JsObject Method(this JsObject target, string name, int length, NativeBody body)
    {
        target.Define(name, new NativeFunction(name, length, body));
        return target;
    }

    /// <summary>Adds a hidden getter.</summary>
    public static JsObject Getter(this JsObject target, string name, NativeBody body)
    {
        target.Define(name, JsValue.FromAccessor(new(new NativeFunction(name, 0, body), null)), PropertyFlags.Configurable);
        return target;
    }

    /// <summary>Adds a read-only, hidden value.</summary>
    public static JsObject Constant(this JsObject target, string name, JsValue value)
    {
        target.Define(name, value, PropertyFlags.None);
        return target;
    }
}
