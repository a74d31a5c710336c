using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Orders.Activities;

/// <summary>Says how a section of the work on a circuit stands where no task of a person says so.</summary>
[Activity("Response", "Cases", "Says on the tracking board how a section of the work on the case's circuit stands, for steps that no person does: an automatic step, one that is not needed, one that is held up. Tasks of people tell it themselves by their section.", DisplayName = "Record section")]
public sealed class RecordSection : CodeActivity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.RecordSection";

    /// <summary>The section.</summary>
    [Input(Description = "The section of the tracking board.", UIHint = InputUIHints.DropDown, OptionsProvider = typeof(SectionList), IsRequired = true, Order = 1)]
    public Input<string> Section { get; set; } = default!;

    /// <summary>How it stands.</summary>
    [Input(Description = "How it stands now.", UIHint = InputUIHints.DropDown, DefaultValue = OrderSectionState.Running, Order = 2)]
    public Input<OrderSectionState> State { get; set; } = default!;

    /// <summary>What is in the way.</summary>
    [Input(Description = "What is in the way, where it is blocked.", Order = 3)]
    public Input<string> Blocker { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var section = OrderInputs.Given(context.Get(Section)) ?? throw new ActivityFaultException("order.section", "The section is missing; give one of the tracking board, such as configuration.");
        context.Emit(new SectionRecorded(section, context.Get(State)) { Blocker = OrderInputs.Given(context.Get(Blocker)) });
    }
}
