namespace ResponseWorkflow.Engine.Activities.Flow;

/// <summary>Which tokens an activity of a token-based flowchart waits for.</summary>
public enum MergeMode
{
    /// <summary>Runs when no token sits before one of the activities that lead to it.</summary>
    Stream,

    /// <summary>Waits for a token on each forward connection.</summary>
    Merge,

    /// <summary>Waits for a token on each connection, those that lead back included.</summary>
    Converge,

    /// <summary>Runs at the first arrival; later ones of the same round are taken away.</summary>
    Cascade,

    /// <summary>As <see cref="Cascade"/>, and gives up the branches that have not arrived.</summary>
    Race,
}
