namespace ResponseWorkflow.Application.Customers.Queries;

/// <summary>By what a list of customers is ordered.</summary>
public enum CustomerOrder
{
    /// <summary>By number.</summary>
    Number,

    /// <summary>By name.</summary>
    Name,

    /// <summary>By the instant of the last change.</summary>
    Updated,
}
