using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Primitives;

/// <summary>Faults on purpose.</summary>
[Activity("Elsa", "Primitives", "Faults the workflow on purpose.")]
public sealed class Fault : Activity
{
    /// <summary>Code of the fault.</summary>
    [Input(Description = "A code by which the fault can be told from others.")]
    public Input<string> Code { get; set; } = default!;

    /// <summary>Group of the fault.</summary>
    [Input(Description = "Groups faults, such as HTTP or Business.")]
    public Input<string> Category { get; set; } = default!;

    /// <summary>Type of the fault.</summary>
    [Input(DisplayName = "Type", Description = "The type of the fault, such as System or Business.")]
    public Input<string> FaultType { get; set; } = default!;

    /// <summary>What happened.</summary>
    [Input(Description = "What happened.")]
    public Input<string> Message { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context) =>
        throw new ActivityFaultException(context.Get(Code) ?? "0", context.Get(Message) ?? "The workflow was faulted on purpose.")
        {
            Category = context.Get(Category) ?? "General",
            FaultType = context.Get(FaultType) ?? "System",
        };
}
