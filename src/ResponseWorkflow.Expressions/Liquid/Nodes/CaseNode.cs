using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary><c>case</c>: every <c>when</c> with a value equal to the subject is rendered; without one the <c>else</c>.</summary>
internal sealed class CaseNode(LiquidExpression subject, (LiquidExpression[] Values, LiquidNode Body)[] branches, LiquidNode? otherwise, int position) : LiquidNode
{
    /// <inheritdoc/>
    public override RenderOutcome Render(LiquidRun run)
    {
        run.Steps();
        run.Position = position;
        var value = subject.Evaluate(run);
        var found = false;
        foreach (var (values, body) in branches)
        {
            if (!Array.Exists(values, candidate => LiquidComparison.AreEqual(value, candidate.Evaluate(run))))
                continue;
            found = true;
            var outcome = body.Render(run);
            if (outcome != RenderOutcome.Next)
                return outcome;
        }

        return found || otherwise is null ? RenderOutcome.Next : otherwise.Render(run);
    }
}
