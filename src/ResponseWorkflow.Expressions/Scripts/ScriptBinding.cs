using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Expressions.Scripts;

/// <summary>A function of the host that a script may call. Missing arguments are simply not in the span.</summary>
/// <param name="arguments">The arguments as data; functions and undefined arrive as null.</param>
/// <returns>The result, which the script receives as a copy of its own.</returns>
/// <remarks>An exception from it ends the script with <see cref="ScriptErrorKind.Host"/>, carrying the message, unless the script catches it.</remarks>
public delegate DataValue ScriptFunction(ReadOnlySpan<DataValue> arguments);

/// <summary>What a name of the host means: a value, a function, or a record of live properties.</summary>
public readonly struct ScriptBinding
{
    private ScriptBinding(DataValue value, object? reference)
    {
        Value = value;
        Reference = reference;
    }

    /// <summary>The value, when this is one.</summary>
    public DataValue Value { get; }

    /// <summary>The <see cref="ScriptFunction"/> or <see cref="IScriptRecord"/>, or null for a value.</summary>
    public object? Reference { get; }

    /// <summary>A value; the script sees a copy and may change that copy.</summary>
    public static ScriptBinding Of(DataValue value) => new(value, null);

    /// <summary>A function.</summary>
    public static ScriptBinding Of(ScriptFunction function) => new(default, function);

    /// <summary>A record of live properties.</summary>
    public static ScriptBinding Of(IScriptRecord record) => new(default, record);
}
