using System.Text;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>Builds a string whose characters are charged to the run before they are added.</summary>
internal sealed class BudgetedText(ScriptRun run)
{
    /// <summary>The longest string of the language in common engines.</summary>
    public const int MaximumLength = 536_870_888;

    private readonly StringBuilder _text = new();

    /// <summary>The number of UTF-16 units so far.</summary>
    public int Length => _text.Length;

    /// <summary>Charges a string that is about to be made by other means: a RangeError beyond what a string may hold.</summary>
    public static void Charge(ScriptRun run, double length)
    {
        if (length > MaximumLength)
            throw run.RangeError("Invalid string length");
        run.AllocateText((long)length * sizeof(char));
    }

    /// <summary>Adds characters.</summary>
    public BudgetedText Append(ReadOnlySpan<char> text)
    {
        Charge(run, text.Length);
        _text.Append(text);
        return this;
    }

    /// <summary>Adds one character.</summary>
    public BudgetedText Append(char character)
    {
        run.Allocate(sizeof(char));
        _text.Append(character);
        return this;
    }

    /// <summary>Adds a character many times.</summary>
    public BudgetedText Append(char character, int count)
    {
        Charge(run, count);
        _text.Append(character, count);
        return this;
    }

    /// <summary>Forgets what was added behind a length. What was charged stays charged.</summary>
    public void Truncate(int length) => _text.Length = length;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
