namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>Resources to be held.</summary>
public sealed record ReservationItem
{
    /// <summary>How the answer names it.</summary>
    public required string Key { get; init; }

    /// <summary>The site.</summary>
    public string? Site { get; init; }

    /// <summary>The access node.</summary>
    public string? AccessNode { get; init; }

    /// <summary><c>port</c> or <c>fibre</c>.</summary>
    public required string Category { get; init; }

    /// <summary>How many.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>For which bandwidth, kbit/s.</summary>
    public long? Bandwidth { get; init; }
}
