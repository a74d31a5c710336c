namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>Where a delivery stands. The numbers are stored.</summary>
public enum DeliveryState
{
    /// <summary>To be sent when its time has come.</summary>
    Pending = 0,

    /// <summary>A node is at it.</summary>
    Leased = 1,

    /// <summary>The gateway has taken it.</summary>
    Delivered = 2,

    /// <summary>Given up; a person may have it tried again.</summary>
    Failed = 3,
}
