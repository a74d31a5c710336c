namespace ResponseWorkflow.Application.Customers.Circuits;

/// <summary>That a circuit uses a resource, so that others on the same resource are found. What the resource is stands with the circuit.</summary>
public sealed class CircuitResourceRow
{
    /// <summary>The circuit.</summary>
    public required string CircuitId { get; init; }

    /// <summary>What the inventory system calls the resource.</summary>
    public required string Resource { get; init; }
}
