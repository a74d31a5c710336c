using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Filters;

/// <summary>One use of a filter during a rendering.</summary>
/// <param name="run">The rendering.</param>
/// <param name="input">The value before the bar.</param>
/// <param name="arguments">The values after the colon.</param>
/// <param name="allowsFalse">Whether the named argument <c>allow_false</c> is true.</param>
internal readonly struct FilterCall(LiquidRun run, LiquidValue input, LiquidValue[] arguments, bool allowsFalse)
{
    /// <summary>The rendering.</summary>
    public LiquidRun Run => run;

    /// <summary>The value before the bar.</summary>
    public LiquidValue Input => input;

    /// <summary>Whether the named argument <c>allow_false</c> is true.</summary>
    public bool AllowsFalse => allowsFalse;

    /// <summary>The value before the bar as text.</summary>
    public string Text => LiquidText.Of(input, run);

    /// <summary>The value before the bar as a number.</summary>
    public LiquidNumber Number => LiquidNumber.From(input);

    /// <summary>Whether there is an argument at that place.</summary>
    public bool Has(int index) => index < arguments.Length;

    /// <summary>An argument, nil when it is missing.</summary>
    public LiquidValue Argument(int index) => Has(index) ? arguments[index] : LiquidValue.Nil;

    /// <summary>An argument as text.</summary>
    public string ArgumentText(int index) => LiquidText.Of(Argument(index), run);

    /// <summary>An argument as a number.</summary>
    public LiquidNumber ArgumentNumber(int index) => LiquidNumber.From(Argument(index));

    /// <summary>An argument as a whole number, or a default when it is missing.</summary>
    public int ArgumentInteger(int index, int missing) =>
        Has(index) ? (int)Math.Clamp(Math.Truncate(ArgumentNumber(index).Value), int.MinValue, int.MaxValue) : missing;

    /// <summary>Text as the filter's result. Its memory is paid for here: whoever makes much out of little must pay before.</summary>
    public LiquidValue Result(string text)
    {
        run.Characters(text.Length);
        return LiquidValue.Of(text);
    }
}
