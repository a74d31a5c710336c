namespace ResponseWorkflow.Expressions.Data;

/// <summary>The kind of a <see cref="DataValue"/>: the six of JSON.</summary>
public enum DataKind
{
    /// <summary>No value. JavaScript's <c>undefined</c> becomes this too when it leaves a script.</summary>
    Null,

    /// <summary><see langword="true"/> or <see langword="false"/>.</summary>
    Boolean,

    /// <summary>A double-precision number, as in JavaScript.</summary>
    Number,

    /// <summary>UTF-16 text.</summary>
    String,

    /// <summary>An ordered list of values.</summary>
    Array,

    /// <summary>Named values in order of insertion.</summary>
    Object,
}
