namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>Which deliveries the log shows. What is null does not count.</summary>
public sealed record DeliveryFilter
{
    /// <summary>Only those by a channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Only those that stand so.</summary>
    public DeliveryState? State { get; init; }

    /// <summary>Only those of a kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Only those to this person.</summary>
    public string? RecipientId { get; init; }

    /// <summary>A part of a title or address, or the number of a case.</summary>
    public string? Search { get; init; }
}
