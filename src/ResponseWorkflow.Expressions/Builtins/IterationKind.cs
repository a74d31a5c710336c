namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>What an iteration over a collection gives.</summary>
internal enum IterationKind
{
    /// <summary>The positions or keys.</summary>
    Keys,

    /// <summary>The items.</summary>
    Values,

    /// <summary>Pairs of both.</summary>
    Entries,
}
