namespace ResponseWorkflow.Engine.Activities.Flow;

/// <summary>When a join goes on.</summary>
public enum FlowJoinMode
{
    /// <summary>When all branches have arrived; never, if one was not taken.</summary>
    WaitAll,

    /// <summary>When all branches that were taken have arrived.</summary>
    WaitAllActive,

    /// <summary>When the first branch has arrived; the others are given up.</summary>
    WaitAny,
}
