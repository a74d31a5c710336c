namespace ResponseWorkflow.Application.Reservations.Queries;

/// <summary>Which reservations a list shows. What is null does not restrict.</summary>
public sealed record ReservationFilter
{
    /// <summary>A number of a reservation or case, which finds exactly those; else a part of the customer's name, in any case.</summary>
    public string? Search { get; init; }

    /// <summary>Only those in this state.</summary>
    public ReservationState? State { get; init; }

    /// <summary>Only those of this case, by its id.</summary>
    public string? CaseId { get; init; }

    /// <summary>Only those of this unit and of units below it.</summary>
    public string? WithinId { get; init; }

    /// <summary>Only those that end before this instant.</summary>
    public DateTimeOffset? UntilBefore { get; init; }
}
