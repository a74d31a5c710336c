namespace ResponseWorkflow.Application.Orders;

/// <summary>A unit that a circuit of a dispatch order concerns: whoever sees the unit sees the circuit on the board.</summary>
public sealed class OrderCircuitUnitRow
{
    /// <summary>The order.</summary>
    public required string OrderId { get; init; }

    /// <summary>Key of the circuit within the order.</summary>
    public required string CircuitKey { get; init; }

    /// <summary>The unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>What it has to do with the circuit.</summary>
    public OrderUnitRole Role { get; init; }

    /// <summary>Whether the circuit is open (<see cref="OrderCircuitRow.IsOpen"/>): the board of a unit is read along it.</summary>
    public bool IsOpen { get; set; }

    /// <summary>What is due next of the circuit (<see cref="OrderCircuitRow.NextDue"/>).</summary>
    public DateTimeOffset NextDue { get; set; }
}
