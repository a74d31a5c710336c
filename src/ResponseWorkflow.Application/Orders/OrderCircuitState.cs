namespace ResponseWorkflow.Application.Orders;

/// <summary>How a circuit of a dispatch order stands. The numbers are stored.</summary>
public enum OrderCircuitState
{
    /// <summary>Nothing has been done for it.</summary>
    Waiting = 0,

    /// <summary>Its branches work on it.</summary>
    Running = 1,

    /// <summary>It is open.</summary>
    Completed = 2,

    /// <summary>It was given up.</summary>
    Cancelled = 3,
}
