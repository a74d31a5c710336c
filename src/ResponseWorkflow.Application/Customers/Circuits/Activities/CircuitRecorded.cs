using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Customers.Circuits.Activities;

/// <summary>A process has opened, changed, suspended or closed a circuit. What is null stays as it is on the ledger.</summary>
/// <param name="Number">The number by which people and cases name it.</param>
public sealed record CircuitRecorded(string Number) : Effect
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Key of the kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Bandwidth in kbit/s.</summary>
    public long? Bandwidth { get; init; }

    /// <summary>Number of the customer; null takes that of the case for a circuit that is new.</summary>
    public string? Customer { get; init; }

    /// <summary>Key of the state.</summary>
    public string? State { get; init; }

    /// <summary>The A end: an object with address, contact and phone.</summary>
    public DataObject? EndA { get; init; }

    /// <summary>The Z end, of the same shape.</summary>
    public DataObject? EndZ { get; init; }

    /// <summary>The resources that it uses: a list of objects.</summary>
    public DataArray? Resources { get; init; }

    /// <summary>Key of the access and transport technology.</summary>
    public string? Technology { get; init; }

    /// <summary>Number of the order.</summary>
    public string? Order { get; init; }

    /// <summary>Id of its service in the inventory system.</summary>
    public string? Service { get; init; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>The branches: a list of objects with unit (id or code) and role (lead or cooperating).</summary>
    public DataArray? Units { get; init; }

    /// <summary>Name of the person who wanted it; null when nobody did.</summary>
    public string? By { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
