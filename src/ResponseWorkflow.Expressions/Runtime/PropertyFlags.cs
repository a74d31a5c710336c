namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>The attributes of a property.</summary>
[Flags]
internal enum PropertyFlags : byte
{
    /// <summary>Read-only, hidden and fixed.</summary>
    None = 0,

    /// <summary>The value may be assigned.</summary>
    Writable = 1,

    /// <summary><c>for..in</c> and <c>Object.keys</c> show it.</summary>
    Enumerable = 2,

    /// <summary>It may be deleted and its attributes changed.</summary>
    Configurable = 4,

    /// <summary>What an assignment creates.</summary>
    All = Writable | Enumerable | Configurable,

    /// <summary>What methods of built-ins have.</summary>
    Hidden = Writable | Configurable,
}
