using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Reservations.Activities;

/// <summary>Keeps in the ledger what the inventory system has reserved for the case, or what has become of it.</summary>
[Activity("Response", "Cases", "Keeps in the reservation ledger what the inventory system has reserved for the case, and what has become of it. In a workflow that works for no case it does nothing.", DisplayName = "Record reservation")]
public sealed class RecordReservation : CodeActivity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.RecordReservation";

    /// <summary>What the inventory system calls it.</summary>
    [Input(Description = "What the inventory system calls the reservation.", Order = 1)]
    public Input<string> Reservation { get; set; } = default!;

    /// <summary>How it stands.</summary>
    [Input(Description = "How it stands now.", UIHint = InputUIHints.DropDown, DefaultValue = ReservationState.Reserved, Order = 2)]
    public Input<ReservationState> State { get; set; } = default!;

    /// <summary>Until when.</summary>
    [Input(Description = "Until when the resources are held: an instant. What was recorded before stays when left empty.", Order = 3)]
    public Input<object> Until { get; set; } = default!;

    /// <summary>The resources.</summary>
    [Input(Description = "The resources: a list of objects with key, resource, name and category. What was recorded before stays when left empty.", Order = 4)]
    public Input<object> Items { get; set; } = default!;

    /// <summary>The circuit.</summary>
    [Input(Description = "Number of the circuit that the resources were assigned to.", Order = 5)]
    public Input<string> Circuit { get; set; } = default!;

    /// <summary>Who wanted it.</summary>
    [Input(Description = "Name of the person who wanted it; empty when the process does it by itself.", Order = 6)]
    public Input<string> By { get; set; } = default!;

    /// <summary>Why.</summary>
    [Input(Description = "Why, for the history of the reservation.", Order = 7)]
    public Input<string> Reason { get; set; } = default!;

    /// <summary>The case that it was reserved for.</summary>
    [Input(Description = "Number of the case that it was reserved for, where that is another one; that of the workflow when left empty.", Order = 8)]
    public Input<string> Case { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var number = Given(context.Get(Reservation)) ?? throw new ActivityFaultException("reservation.missing", "The reservation is missing; give what the inventory system calls it.");
        context.Emit(new ReservationRecorded(number, context.Get(State))
        {
            Until = InstantOf(context.GetData(Until)),
            Items = TypeConversion.To<DataArray>(context.GetData(Items)),
            CircuitNumber = Given(context.Get(Circuit)),
            By = Given(context.Get(By)),
            Reason = Given(context.Get(Reason)),
            CaseNumber = Given(context.Get(Case)),
        });
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Replace("\0", "", StringComparison.Ordinal);

    private static DateTimeOffset? InstantOf(DataValue value)
    {
        if (value.IsNull || (value.TryGetString(out var text) && string.IsNullOrWhiteSpace(text)))
            return null;
        return TypeConversion.TryTo<DateTimeOffset>(value, out var instant)
            ? instant.ToUniversalTime()
            : throw new ActivityFaultException("reservation.until", $"{value} is no instant; give one such as 2026-01-31T08:00:00Z.");
    }
}
