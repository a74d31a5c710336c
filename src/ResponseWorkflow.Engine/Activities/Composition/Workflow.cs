using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Composition;

/// <summary>The workflow itself, as the outermost activity of an instance.</summary>
[Activity("Elsa", "Workflows", "A workflow.", DisplayName = "Workflow")]
[Hidden]
public sealed class Workflow : Composite
{
    /// <summary>What the workflow gives.</summary>
    [Output(Description = "What the workflow gives.")]
    public Output<object> Result { get; set; } = default!;
}
