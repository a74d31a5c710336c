using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>The state of one running function. Frames are used again by later calls of the same run; closures never hold one.</summary>
internal sealed class Frame(ScriptRun run)
{
    /// <summary>The run.</summary>
    public readonly ScriptRun Run = run;

    /// <summary>The variables that no inner function uses.</summary>
    public JsValue[] Locals = [];

    /// <summary>The variables that inner functions use, innermost scope first.</summary>
    public Environment? Environment;

    /// <summary>The value that ends the function; of a program, the value of the last expression statement.</summary>
    public JsValue Result;

    /// <summary>The label that a break or continue on its way asks for, or null.</summary>
    public string? Label;
}

/// <summary>The variables of one entered scope that inner functions use.</summary>
internal sealed class Environment(Environment? parent, int size)
{
    /// <summary>The environment around.</summary>
    public readonly Environment? Parent = parent;

    /// <summary>The variables.</summary>
    public readonly JsValue[] Slots = new JsValue[size];

    /// <summary>The environment that many levels up.</summary>
    public Environment Up(int hops)
    {
        var environment = this;
        while (hops-- > 0)
            environment = environment.Parent!;
        return environment;
    }
}

/// <summary>How a statement ended.</summary>
internal enum Completion
{
    /// <summary>Go on with the next.</summary>
    Normal,

    /// <summary>Leave a loop, switch or labelled statement.</summary>
    Break,

    /// <summary>Go on with the next round of a loop.</summary>
    Continue,

    /// <summary>Leave the function; the value is in the frame.</summary>
    Return,
}
