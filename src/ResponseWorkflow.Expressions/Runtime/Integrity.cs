namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>How far an object is closed against change, in ascending order.</summary>
internal enum Integrity : byte
{
    /// <summary>Open.</summary>
    Extensible,

    /// <summary>No property can be added.</summary>
    NonExtensible,

    /// <summary>Nor deleted or redefined.</summary>
    Sealed,

    /// <summary>Nor assigned.</summary>
    Frozen,
}
