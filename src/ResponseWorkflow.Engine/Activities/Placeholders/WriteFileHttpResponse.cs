using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Placeholders;

/// <summary>Known so that definitions with it stay whole; not run here.</summary>
[Activity("Elsa", "HTTP", "Not run here: use HTTP Response.", DisplayName = "HTTP File Response")]
[Hidden]
public sealed class WriteFileHttpResponse : UnsupportedActivity
{
    /// <summary>Makes the stand-in.</summary>
    public WriteFileHttpResponse()
        : base("use HTTP Response.")
    {
    }

    /// <summary>Kept.</summary>
    [Input(AutoEvaluate = false)]
    public Input<string> ContentType { get; set; } = default!;

    /// <summary>Kept.</summary>
    [Input(AutoEvaluate = false)]
    public Input<string> Filename { get; set; } = default!;

    /// <summary>Kept.</summary>
    [Input(AutoEvaluate = false)]
    public Input<object> Content { get; set; } = default!;
}
