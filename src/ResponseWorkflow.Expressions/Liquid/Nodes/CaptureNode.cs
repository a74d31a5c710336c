using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary><c>capture</c>: assigns what its body renders.</summary>
internal sealed class CaptureNode(string name, LiquidNode body) : LiquidNode
{
    /// <inheritdoc/>
    public override RenderOutcome Render(LiquidRun run)
    {
        run.Steps();
        var outer = run.BeginCapture();
        var outcome = body.Render(run);
        run.Assign(name, LiquidValue.Of(run.EndCapture(outer)));
        return outcome;
    }
}
