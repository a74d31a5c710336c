namespace ResponseWorkflow.Application.TimeLimits.Queries;

/// <summary>The order of a list of running limits.</summary>
public enum LimitOrder
{
    /// <summary>By when they are due; what is suspended comes last.</summary>
    Due,

    /// <summary>By key.</summary>
    Key,
}
