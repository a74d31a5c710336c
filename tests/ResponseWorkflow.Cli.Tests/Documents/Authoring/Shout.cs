using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Cli.Tests.Documents.Authoring;

[Activity("Acme", "Text", "Puts a text in upper case.")]
public sealed class Shout : CodeActivity
{
    [Input(Description = "The text.")]
    public Input<string> Text { get; set; } = default!;

    [Output(Description = "The text in upper case.")]
    public Output<string> Result { get; set; } = default!;

    protected override void Execute(ActivityExecutionContext context) =>
        context.Set(Result, context.Get(Text)?.ToUpperInvariant());
}
