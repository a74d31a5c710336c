using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Placeholders;

/// <summary>Known so that definitions with it stay whole; not run here.</summary>
[Activity("Elsa", "Primitives", "Not run here: it exists only in code; use Run JavaScript.", DisplayName = "Inline")]
[Hidden]
public sealed class Inline : UnsupportedActivity
{
    /// <summary>Makes the stand-in.</summary>
    public Inline()
        : base("it exists only in code; use Run JavaScript.")
    {
    }
}
