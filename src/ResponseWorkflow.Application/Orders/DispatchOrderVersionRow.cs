namespace ResponseWorkflow.Application.Orders;

/// <summary>A version of a dispatch order. Versions are added and never changed: together they are the history of its limit.</summary>
public sealed class DispatchOrderVersionRow
{
    /// <summary>The order.</summary>
    public required string OrderId { get; init; }

    /// <summary>Which version, from 1, without gaps.</summary>
    public int Version { get; init; }

    /// <summary>By when it is to be done under this version; null when the version says nothing of it.</summary>
    public DateTimeOffset? LimitAt { get; init; }

    /// <summary>Why there is this version; null for the first one.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it extends the limit because of the customer.</summary>
    public bool IsExtension { get; init; }

    /// <summary>Keys of the circuits that it concerns, a JSON list; empty for all of them.</summary>
    public required string Circuits { get; init; }

    /// <summary>Who made it, as histories have it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}
