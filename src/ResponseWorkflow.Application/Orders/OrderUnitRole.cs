namespace ResponseWorkflow.Application.Orders;

/// <summary>What a unit has to do with a circuit of a dispatch order. The numbers are stored.</summary>
public enum OrderUnitRole
{
    /// <summary>It leads: it runs the end-to-end test and reports completion.</summary>
    Lead = 0,

    /// <summary>It has one of the ends.</summary>
    Cooperating = 1,

    /// <summary>Its desk has distributed the order.</summary>
    Desk = 2,
}
