using System.Text;

namespace ResponseWorkflow.Application.Forms.Patterns;

/// <summary>
/// A pattern that a text must match: the part of regular expressions that needs no going back, so that a match takes time in proportion to text and pattern
/// whatever they are. The page matches by the same steps. Immutable.
/// </summary>
internal sealed class FormPattern
{
    private readonly PatternStep[] _steps;

    private FormPattern(string source, PatternStep[] steps)
    {
        Source = source;
        _steps = steps;
    }

    /// <summary>The text of the pattern.</summary>
    public string Source { get; }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">It is not well formed, has something that is left out, or is too large; the message says where, in English.</exception>
    public static FormPattern Parse(string source) => new(source, PatternProgram.Of(new PatternReader(source).Read()));

    /// <summary>Whether the pattern is found somewhere in a text, as JSON Schema has it; <c>^</c> and <c>$</c> tie it to the ends.</summary>
    public bool IsMatch(string text)
    {
        var current = new PatternPlaces(_steps.Length);
        var next = new PatternPlaces(_steps.Length);
        var runes = text.EnumerateRunes().ToArray();
        for (var position = 0; ; position++)
        {
            // A match may begin anywhere: every position adds a beginning.
            if (current.Add(_steps, 0, position == 0, position == runes.Length))
                return true;
            if (position == runes.Length)
                return false;
            next.Clear();
            foreach (var place in current.Steps)
            {
                if (_steps[place] is { Kind: PatternStepKind.Take } step && step.Set!.Has(runes[position].Value)
                    && next.Add(_steps, place + 1, isStart: false, position + 1 == runes.Length))
                    return true;
            }

            (current, next) = (next, current);
        }
    }
}
