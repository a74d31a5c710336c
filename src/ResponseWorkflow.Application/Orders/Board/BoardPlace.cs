namespace ResponseWorkflow.Application.Orders.Board;

/// <summary>Where a circuit stands on the board.</summary>
internal sealed class BoardPlace
{
    /// <summary>The order.</summary>
    public required string OrderId { get; init; }

    /// <summary>Key of the circuit within the order.</summary>
    public required string Key { get; init; }

    /// <summary>What is due next of it.</summary>
    public required DateTimeOffset NextDue { get; init; }
}
