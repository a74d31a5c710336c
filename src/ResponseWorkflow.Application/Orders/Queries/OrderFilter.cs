namespace ResponseWorkflow.Application.Orders.Queries;

/// <summary>Which dispatch orders a list shows. What is null does not restrict.</summary>
public sealed record OrderFilter
{
    /// <summary>A number of an order, also of the system that it came from, or of a circuit, which finds exactly those; else a part of title or customer's name, in any case.</summary>
    public string? Search { get; init; }

    /// <summary>Only those in this state.</summary>
    public DispatchOrderState? State { get; init; }

    /// <summary>Only those of this kind, such as <c>opening</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Only those that concern this unit or units below it.</summary>
    public string? WithinId { get; init; }

    /// <summary>Only those of the customer with this number.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>Only those that came at this instant or later.</summary>
    public DateTimeOffset? ReceivedFrom { get; init; }

    /// <summary>Only those that came before this instant.</summary>
    public DateTimeOffset? ReceivedBefore { get; init; }

    /// <summary>Only open ones whose limit is over before this instant.</summary>
    public DateTimeOffset? LimitBefore { get; init; }
}
