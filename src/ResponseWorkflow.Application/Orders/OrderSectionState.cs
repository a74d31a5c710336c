namespace ResponseWorkflow.Application.Orders;

/// <summary>How a section of a circuit stands in a branch. The numbers are stored.</summary>
public enum OrderSectionState
{
    /// <summary>It has not begun, or is to be done again.</summary>
    Waiting = 0,

    /// <summary>Somebody is at it.</summary>
    Running = 1,

    /// <summary>Something is in its way that the process knows of.</summary>
    Blocked = 2,

    /// <summary>It is done.</summary>
    Done = 3,

    /// <summary>This circuit needs none of it.</summary>
    NotNeeded = 4,
}
