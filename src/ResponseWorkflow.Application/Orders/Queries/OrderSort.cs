namespace ResponseWorkflow.Application.Orders.Queries;

/// <summary>By what a list of dispatch orders is ordered.</summary>
public enum OrderSort
{
    /// <summary>By the instant at which they came.</summary>
    Received,

    /// <summary>By the instant by which they are to be done.</summary>
    Limit,

    /// <summary>By number.</summary>
    Number,
}
