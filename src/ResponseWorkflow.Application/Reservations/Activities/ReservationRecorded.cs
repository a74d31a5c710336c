using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Reservations.Activities;

/// <summary>The inventory system has reserved, extended, assigned or released resources for the case.</summary>
/// <param name="Number">What the inventory system calls the reservation.</param>
/// <param name="State">How it stands now.</param>
public sealed record ReservationRecorded(string Number, ReservationState State) : Effect
{
    /// <summary>Until when; null leaves it as it was.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The resources; null leaves them as they were.</summary>
    public DataArray? Items { get; init; }

    /// <summary>The circuit that has got them; null leaves it as it was.</summary>
    public string? CircuitNumber { get; init; }

    /// <summary>Name of the person who wanted it; null when nobody did.</summary>
    public string? By { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Number of the case that it was reserved for; null for that of the workflow.</summary>
    public string? CaseNumber { get; init; }
}
