using ResponseWorkflow.Application.Orders;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>A unit that a circuit concerns, and what it has to do with it.</summary>
public sealed record OrderCircuitUnitModel
{
    /// <summary>The unit.</summary>
    public required OrderUnitModel Unit { get; init; }

    /// <summary>What it has to do with the circuit.</summary>
    public required OrderUnitRole Role { get; init; }
}
