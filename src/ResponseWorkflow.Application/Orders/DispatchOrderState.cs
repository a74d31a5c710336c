namespace ResponseWorkflow.Application.Orders;

/// <summary>How a dispatch order stands. The numbers are stored.</summary>
public enum DispatchOrderState
{
    /// <summary>It has come, and nobody has signed for it.</summary>
    Received = 0,

    /// <summary>Its circuits are being worked on.</summary>
    Running = 1,

    /// <summary>It was returned upward because something is missing.</summary>
    Returned = 2,

    /// <summary>All of it is done.</summary>
    Completed = 3,

    /// <summary>It was withdrawn.</summary>
    Cancelled = 4,
}
