using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Orders.Activities;

/// <summary>Keeps the circuit of a dispatch order that the case is about in the ledger and on the tracking board.</summary>
[Activity("Response", "Cases", "Keeps the circuit of a dispatch order that the case opens in the ledger and on the tracking board. What is left empty stays. In a workflow that works for no such circuit it does nothing.", DisplayName = "Record circuit of order")]
public sealed class RecordOrderCircuit : CodeActivity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.RecordOrderCircuit";

    /// <summary>How it stands.</summary>
    [Input(Description = "How it stands now.", UIHint = InputUIHints.DropDown, Options = ["Waiting", "Running", "Completed", "Cancelled"], Order = 1)]
    public Input<string> State { get; set; } = default!;

    /// <summary>By when.</summary>
    [Input(Description = "By when the circuit is to be open: an instant.", DisplayName = "Limit At", Order = 2)]
    public Input<object> LimitAt { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Emit(new OrderCircuitRecorded
        {
            State = OrderInputs.ChoiceOf<OrderCircuitState>("order.circuitState", context.Get(State)),
            LimitAt = OrderInputs.InstantOf("order.limit", context.GetData(LimitAt)),
        });
    }
}
