namespace ResponseWorkflow.Application.TimeLimits.Queries;

/// <summary>The order of a list of running limits.</summary>
public enum LimitOrder
{
    /// <summary>By when they are due; what is suspended comes last.</summary>
    Due,

    /// <summary>By when something happens next; those for which nothing is ahead come last.</summary>
    Next,

    /// <summary>By when their clocks began.</summary>
    Started,

    /// <summary>By key.</summary>
    Key,
}
