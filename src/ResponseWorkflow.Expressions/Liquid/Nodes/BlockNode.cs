using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary>Nodes one after another.</summary>
internal sealed class BlockNode(LiquidNode[] nodes) : LiquidNode
{
    /// <inheritdoc/>
    public override RenderOutcome Render(LiquidRun run)
    {
        foreach (var node in nodes)
        {
            var outcome = node.Render(run);
            if (outcome != RenderOutcome.Next)
                return outcome;
        }

        return RenderOutcome.Next;
    }
}
