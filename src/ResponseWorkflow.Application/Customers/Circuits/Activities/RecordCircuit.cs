using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Customers.Circuits.Activities;

/// <summary>Puts a circuit on the circuit ledger, or changes what stands there of it.</summary>
[Activity("Response", "Cases", "Puts a circuit on the circuit ledger, or changes what stands there of it. What is left empty stays. In a workflow that works for no case it does nothing.", DisplayName = "Record circuit")]
public sealed class RecordCircuit : CodeActivity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.RecordCircuit";

    /// <summary>The number.</summary>
    [Input(Description = "The circuit's number. One that is not on the ledger yet is put there.", IsRequired = true, Order = 1)]
    public Input<string> Number { get; set; } = default!;

    /// <summary>The name.</summary>
    [Input(Description = "Its name.", Order = 2)]
    public Input<string> CircuitName { get; set; } = default!;

    /// <summary>The kind.</summary>
    [Input(Description = "Key of its kind, as the list of the settings has it; a circuit that is new needs one.", Order = 3)]
    public Input<string> Kind { get; set; } = default!;

    /// <summary>The bandwidth.</summary>
    [Input(Description = "Bandwidth in kbit/s.", Order = 4)]
    public Input<double?> Bandwidth { get; set; } = default!;

    /// <summary>The customer.</summary>
    [Input(Description = "Number of the customer; for a circuit that is new, that of the case when left empty.", Order = 5)]
    public Input<string> Customer { get; set; } = default!;

    /// <summary>The state.</summary>
    [Input(Description = "Key of its state, as the list of the settings has it, such as opening, active, suspended, closed or cancelled.", Order = 6)]
    public Input<string> State { get; set; } = default!;

    /// <summary>The A end.</summary>
    [Input(Description = "The A end: an object with address, contact and phone.", Order = 7)]
    public Input<object> EndA { get; set; } = default!;

    /// <summary>The Z end.</summary>
    [Input(Description = "The Z end: an object with address, contact and phone.", Order = 8)]
    public Input<object> EndZ { get; set; } = default!;

    /// <summary>The resources.</summary>
    [Input(Description = "The resources that it uses, along its route: a list of objects with resource, name and category.", Order = 9)]
    public Input<object> Resources { get; set; } = default!;

    /// <summary>The technology.</summary>
    [Input(Description = "Key of its access and transport technology, as the list of the settings has it.", Order = 10)]
    public Input<string> Technology { get; set; } = default!;

    /// <summary>The order.</summary>
    [Input(Description = "Number of the order that opens or changes it.", Order = 11)]
    public Input<string> Order { get; set; } = default!;

    /// <summary>The service.</summary>
    [Input(Description = "Id of its service in the inventory system.", Order = 12)]
    public Input<string> Service { get; set; } = default!;

    /// <summary>When it was opened.</summary>
    [Input(Description = "When it was opened: an instant.", Order = 13)]
    public Input<object> OpenedAt { get; set; } = default!;

    /// <summary>The branches.</summary>
    [Input(Description = "Its branches: a list of objects with unit (id or code) and role (lead or cooperating). A circuit that is new belongs to the unit of the case where none is lead.", Order = 14)]
    public Input<object> Units { get; set; } = default!;

    /// <summary>Who wanted it.</summary>
    [Input(Description = "Name of the person who wanted it; empty when the process does it by itself.", Order = 15)]
    public Input<string> By { get; set; } = default!;

    /// <summary>Why.</summary>
    [Input(Description = "Why, for the history of the circuit.", Order = 16)]
    public Input<string> Reason { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var number = Given(context.Get(Number)) ?? throw new ActivityFaultException("circuit.missing", "The circuit is missing; give its number.");
        if (CaseKeys.OfCircuit(number) is null)
            throw new ActivityFaultException("circuit.number", $"'{number}' is no number of a circuit; it must hold a letter or digit.");
        context.Emit(new CircuitRecorded(number)
        {
            Name = Given(context.Get(CircuitName)),
            Kind = Given(context.Get(Kind)),
            Bandwidth = context.Get(Bandwidth) is { } kilobits and > 0 and < long.MaxValue ? (long)kilobits : null,
            Customer = Given(context.Get(Customer)),
            State = Given(context.Get(State)),
            EndA = TypeConversion.To<DataObject>(context.GetData(EndA)),
            EndZ = TypeConversion.To<DataObject>(context.GetData(EndZ)),
            Resources = TypeConversion.To<DataArray>(context.GetData(Resources)),
            Technology = Given(context.Get(Technology)),
            Order = Given(context.Get(Order)),
            Service = Given(context.Get(Service)),
            OpenedAt = InstantOf(context.GetData(OpenedAt)),
            Units = TypeConversion.To<DataArray>(context.GetData(Units)),
            By = Given(context.Get(By)),
            Reason = Given(context.Get(Reason)),
        });
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Replace("\0", "", StringComparison.Ordinal);

    private static DateTimeOffset? InstantOf(DataValue value)
    {
        if (value.IsNull || (value.TryGetString(out var text) && string.IsNullOrWhiteSpace(text)))
            return null;
        return TypeConversion.TryTo<DateTimeOffset>(value, out var instant)
            ? instant.ToUniversalTime()
            : throw new ActivityFaultException("circuit.openedAt", $"{value} is no instant; give one such as 2026-01-31T08:00:00Z.");
    }
}
