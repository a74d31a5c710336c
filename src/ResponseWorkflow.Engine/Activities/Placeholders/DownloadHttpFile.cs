using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Placeholders;

/// <summary>Known so that definitions with it stay whole; not run here.</summary>
[Activity("Elsa", "HTTP", "Not run here: use HTTP Request.", DisplayName = "Download File")]
[Hidden]
public sealed class DownloadHttpFile : UnsupportedActivity
{
    /// <summary>Makes the stand-in.</summary>
    public DownloadHttpFile()
        : base("use HTTP Request.")
    {
    }

    /// <summary>Kept.</summary>
    [Input(AutoEvaluate = false)]
    public Input<Uri> Url { get; set; } = default!;

    /// <summary>Kept.</summary>
    [Input(AutoEvaluate = false)]
    public Input<string> Method { get; set; } = default!;

    /// <summary>Kept.</summary>
    [Output]
    public Output<object> Result { get; set; } = default!;

    /// <summary>Kept.</summary>
    [Output]
    public Output<object> Response { get; set; } = default!;

    /// <summary>Kept.</summary>
    [Output]
    public Output<object> StatusCode { get; set; } = default!;
}
