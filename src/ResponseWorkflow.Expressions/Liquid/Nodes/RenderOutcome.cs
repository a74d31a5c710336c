namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary>How the rendering goes on after a node.</summary>
internal enum RenderOutcome
{
    /// <summary>With the next node.</summary>
    Next,

    /// <summary>After the innermost loop.</summary>
    Break,

    /// <summary>With the next turn of the innermost loop.</summary>
    Continue,
}
