using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Activities.Flow;

/// <summary>Joins branches of a flowchart.</summary>
[Activity("Elsa", "Branching", "Merges branches of a flowchart into one.", DisplayName = "Join")]
public sealed class FlowJoin : Activity
{
    /// <summary>When the join goes on.</summary>
    [Input(Description = "When the join goes on: when all, all active, or any of the branches have arrived.", DefaultValue = FlowJoinMode.WaitAny, UIHint = InputUIHints.DropDown)]
    public Input<FlowJoinMode> Mode { get; set; } = default!;

    /// <summary>The mode, evaluated where the flowchart stands. One that cannot be evaluated lets the join run, which then faults itself.</summary>
    internal FlowJoinMode ModeIn(ActivityExecutionContext flowchart)
    {
        if (Mode is null)
            return FlowJoinMode.WaitAny;
        try
        {
            return TypeConversion.To<FlowJoinMode>(Node.Inputs[Mode.Slot].Evaluate(flowchart));
        }
        catch (Exception exception) when (exception is ActivityFaultException or ScriptException)
        {
            return FlowJoinMode.WaitAny;
        }
    }

    /// <inheritdoc/>
    protected internal override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.Parent is { Node.Activity: Flowchart } flowchart)
            await Flowchart.CancelAncestorsAsync(flowchart, Node.Place);
        await context.CompleteActivityAsync();
    }
}
