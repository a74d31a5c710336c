namespace ResponseWorkflow.Application.Customers.Circuits;

/// <summary>A branch that cooperates in a circuit beside the one that keeps it. Its people see the circuit too.</summary>
public sealed class CircuitUnitRow
{
    /// <summary>The circuit.</summary>
    public required string CircuitId { get; init; }

    /// <summary>The branch.</summary>
    public required string UnitId { get; init; }
}
