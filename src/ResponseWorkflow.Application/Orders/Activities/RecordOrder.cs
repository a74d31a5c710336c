using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Orders.Activities;

/// <summary>Keeps the dispatch order of the case in its ledger: the first call enters it with its circuits, later ones change it.</summary>
[Activity("Response", "Cases", "Keeps the dispatch order of the case in the dispatch-order ledger: enters it with its circuits from the data of the case when it is not there yet, and changes it afterwards. What is left empty stays. In a workflow that works for no dispatch order it does nothing.", DisplayName = "Record dispatch order")]
public sealed class RecordOrder : CodeActivity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.RecordOrder";

    /// <summary>How it stands.</summary>
    [Input(Description = "How it stands now.", UIHint = InputUIHints.DropDown, Options = ["Received", "Running", "Returned", "Completed", "Cancelled"], Order = 1)]
    public Input<string> State { get; set; } = default!;

    /// <summary>By when.</summary>
    [Input(Description = "By when it is to be done: an instant.", DisplayName = "Limit At", Order = 2)]
    public Input<object> LimitAt { get; set; } = default!;

    /// <summary>The test report.</summary>
    [Input(Description = "Number of the test report.", DisplayName = "Test Report", Order = 3)]
    public Input<string> TestReport { get; set; } = default!;

    /// <summary>Where the paper lies.</summary>
    [Input(Description = "Where the signed paper lies.", DisplayName = "Filing Place", Order = 4)]
    public Input<string> FilingPlace { get; set; } = default!;

    /// <summary>Why.</summary>
    [Input(Description = "Why its limit is another one, for the history of its versions.", Order = 5)]
    public Input<string> Reason { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Emit(new OrderRecorded
        {
            State = OrderInputs.ChoiceOf<DispatchOrderState>("order.state", context.Get(State)),
            LimitAt = OrderInputs.InstantOf("order.limit", context.GetData(LimitAt)),
            TestReport = OrderInputs.Given(context.Get(TestReport)),
            FilingPlace = OrderInputs.Given(context.Get(FilingPlace)),
            Reason = OrderInputs.Given(context.Get(Reason)),
        });
    }
}
