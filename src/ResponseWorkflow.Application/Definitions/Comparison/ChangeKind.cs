namespace ResponseWorkflow.Application.Definitions.Comparison;

/// <summary>What happened to a part of a definition.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It is different.</summary>
    Changed,
}
