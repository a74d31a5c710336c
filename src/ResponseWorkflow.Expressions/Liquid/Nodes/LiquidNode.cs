using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary>A piece of a template: text, an output, or a tag with what it encloses.</summary>
internal abstract class LiquidNode
{
    /// <summary>Renders the piece to the output of the run.</summary>
    public abstract RenderOutcome Render(LiquidRun run);
}
