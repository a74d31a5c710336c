using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Placeholders;

/// <summary>Known so that definitions with it stay whole; not run here.</summary>
[Activity("Elsa", "Flow", "Not run here: draw the states as a flowchart.", DisplayName = "State Machine")]
[Hidden]
public sealed class StateMachine : UnsupportedActivity
{
    /// <summary>Makes the stand-in.</summary>
    public StateMachine()
        : base("draw the states as a flowchart.")
    {
    }
}
