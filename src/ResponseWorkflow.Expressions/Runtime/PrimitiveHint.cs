namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>Which primitive a conversion of an object would like.</summary>
internal enum PrimitiveHint
{
    /// <summary>No wish: a number, but text for dates.</summary>
    Default,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,
}
