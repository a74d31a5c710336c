using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Placeholders;

/// <summary>Known so that definitions with it stay whole; not run here.</summary>
[Activity("Elsa", "Console", "Not run here: a server has no console; use Run Task or an event.", DisplayName = "Read Line")]
[Hidden]
public sealed class ReadLine : UnsupportedActivity
{
    /// <summary>Makes the stand-in.</summary>
    public ReadLine()
        : base("a server has no console; use Run Task or an event.")
    {
    }

    /// <summary>Kept.</summary>
    [Output]
    public Output<object> Result { get; set; } = default!;
}
