using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Placeholders;

/// <summary>Known so that definitions with it stay whole; not run here.</summary>
[Activity("Elsa", "Scripting", "Not run here: C# code of definitions would run without a sandbox; use Run JavaScript.", DisplayName = "Run C#")]
[Hidden]
public sealed class RunCSharp : UnsupportedActivity
{
    /// <summary>Makes the stand-in.</summary>
    public RunCSharp()
        : base("C# code of definitions would run without a sandbox; use Run JavaScript.")
    {
    }

    /// <summary>Kept.</summary>
    [Input(UIHint = "code-editor", AutoEvaluate = false)]
    public Input<string> Script { get; set; } = default!;

    /// <summary>Kept.</summary>
    [Input(UIHint = "dynamic-outcomes", AutoEvaluate = false)]
    public Input<ICollection<string>> PossibleOutcomes { get; set; } = default!;

    /// <summary>Kept.</summary>
    [Output]
    public Output<object> Result { get; set; } = default!;
}
