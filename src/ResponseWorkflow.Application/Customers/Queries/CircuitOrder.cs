namespace ResponseWorkflow.Application.Customers.Queries;

/// <summary>By what a list of circuits is ordered.</summary>
public enum CircuitOrder
{
    /// <summary>By number.</summary>
    Number,

    /// <summary>By bandwidth; those of unknown bandwidth first.</summary>
    Bandwidth,

    /// <summary>By the instant of the last change.</summary>
    Updated,
}
