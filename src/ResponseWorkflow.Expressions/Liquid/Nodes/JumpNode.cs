using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary><c>break</c> and <c>continue</c>.</summary>
internal sealed class JumpNode(RenderOutcome outcome) : LiquidNode
{
    /// <inheritdoc/>
    public override RenderOutcome Render(LiquidRun run) => outcome;
}
