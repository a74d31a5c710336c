using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Placeholders;

/// <summary>Base of activity types that definitions may hold but that this engine does not run: they load as they are, and running them faults.</summary>
public abstract class UnsupportedActivity : CodeActivity
{
    private protected UnsupportedActivity(string advice) => Advice = advice;

    /// <summary>What to use instead.</summary>
    internal string Advice { get; }

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context) =>
        throw new ActivityFaultException("activity.unsupported", $"Activities of the type {Type} are not run here: {Advice}");
}
