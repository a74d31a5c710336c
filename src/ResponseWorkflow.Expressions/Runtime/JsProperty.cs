namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>One property: its value or accessor pair, and its attributes.</summary>
internal readonly struct JsProperty(JsValue value, PropertyFlags flags)
{
    /// <summary>The value as stored; for an accessor property the pair (see <see cref="Accessor"/>).</summary>
    public JsValue Value { get; } = value;

    /// <summary>The attributes.</summary>
    public PropertyFlags Flags { get; } = flags;

    /// <summary>The accessor pair, or null for a data property.</summary>
    public JsAccessor? Accessor => Value.Reference as JsAccessor;

    /// <summary>Whether <c>Object.keys</c> shows it.</summary>
    public bool IsEnumerable => (Flags & PropertyFlags.Enumerable) != PropertyFlags.None;

    /// <summary>Whether it may be assigned.</summary>
    public bool IsWritable => (Flags & PropertyFlags.Writable) != PropertyFlags.None;

    /// <summary>Whether it may be deleted or redefined.</summary>
    public bool IsConfigurable => (Flags & PropertyFlags.Configurable) != PropertyFlags.None;

    /// <summary>The value, by way of the getter when there is one.</summary>
    public JsValue Read(ScriptRun run, JsValue receiver)
    {
        if (Value.Reference is not JsAccessor accessor)
            return Value;
        return accessor.Getter is { } getter ? getter.Call(run, receiver, []) : JsValue.Undefined;
    }
}
