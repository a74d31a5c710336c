namespace ResponseWorkflow.Engine.Activities.Containers;

/// <summary>When a fork is complete.</summary>
public enum ForkJoinMode
{
    /// <summary>When all branches are.</summary>
    WaitAll,

    /// <summary>When one branch is; the others are given up.</summary>
    WaitAny,
}
