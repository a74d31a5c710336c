using System.Text.RegularExpressions;
using ResponseWorkflow.Expressions.Regex;
using ResponseWorkflow.Expressions.Runtime;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>A regular expression object.</summary>
internal sealed class JsRegExp : JsObject
{
    private const string LastIndexName = "lastIndex";

    // A match reads at least this many characters in one step's time.
    private const int CharactersPerStepShift = 3;

    /// <summary>Makes the object.</summary>
    public JsRegExp(ScriptRun run, RegexPattern pattern)
        : base(Realm.RegExpPrototype)
    {
        run.Allocate(Size + (PropertySize * 4));
        Pattern = pattern;
        Define(LastIndexName, 0, PropertyFlags.Writable);
    }

    /// <summary>What it matches.</summary>
    public RegexPattern Pattern { get; }

    /// <inheritdoc/>
    public override string ClassName => "RegExp";

    /// <summary>Whether that flag is set.</summary>
    public bool Has(RegexFlags flag) => (Pattern.Flags & flag) != RegexFlags.None;

    /// <summary>Makes a regular expression of texts; a SyntaxError when they are not well formed.</summary>
    public static JsRegExp Create(ScriptRun run, string pattern, string flags)
    {
        run.Steps(pattern.Length);
        try
        {
            return new(run, RegexTranslator.Translate(pattern, flags));
        }
        catch (RegexSyntaxException exception)
        {
            throw run.SyntaxError(exception.Message);
        }
    }

    /// <summary>Finds the first match at or behind a position, within the time of one match; null when there is none.</summary>
    public static Match? Find(ScriptRun run, RegexPattern pattern, string text, int start)
    {
        run.Step();
        Match match;
        try
        {
            match = pattern.Match(text, start, run.Context.Budget.RegexTime, run.Remaining);
        }
        catch (RegexMatchTimeoutException)
        {
            throw run.BudgetError(ScriptErrorKind.RegexBudget, $"The regular expression /{pattern.Source}/ took too long.");
        }

        // Only afterwards it is known how much was read.
        run.Steps(((match.Success ? match.Index + match.Length : text.Length) - start) >> CharactersPerStepShift);
        run.Allocate(Size * 2);
        return match.Success ? match : null;
    }

    /// <summary>Sets <c>lastIndex</c>.</summary>
    public void SetLastIndex(ScriptRun run, double value)
    {
        if (!Set(run, LastIndexName, value))
            throw run.TypeError($"Cannot assign to read only property '{LastIndexName}' of object '[object RegExp]'");
    }

    /// <summary>Where the next match may begin.</summary>
    public long LastIndex(ScriptRun run) => Coercion.ToLength(run, Get(run, LastIndexName));

    /// <summary>Finds the next match as <c>exec</c> does, moving <c>lastIndex</c> when the flags say so.</summary>
    public Match? FindNext(ScriptRun run, string text)
    {
        var moves = Has(RegexFlags.Global | RegexFlags.Sticky);
        var start = LastIndex(run);
        if (!moves)
            start = 0;
        var match = start > text.Length ? null : Find(run, Pattern, text, (int)start);
        if (moves)
            SetLastIndex(run, match is null ? 0 : match.Index + match.Length);
        return match;
    }

    /// <summary>The position behind a match that matched nothing: one character on.</summary>
    public static int Advance(RegexPattern pattern, string text, int position)
    {
        var isPair = (pattern.Flags & RegexFlags.Unicode) != RegexFlags.None && position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1]);
        return position + (isPair ? 2 : 1);
    }

    /// <summary>All matches from a position on, each behind the one before.</summary>
    public static IEnumerable<Match> FindAll(ScriptRun run, RegexPattern pattern, string text, int start)
    {
        while (start <= text.Length && Find(run, pattern, text, start) is { } match)
        {
            yield return match;
            var end = match.Index + match.Length;
            start = match.Length == 0 ? Advance(pattern, text, end) : end;
        }
    }

    /// <summary>A group of a match: its text, or <c>undefined</c> when it took no part.</summary>
    public static JsValue Group(ScriptRun run, Match match, string text, int number)
    {
        var group = match.Groups[number];
        return group.Success ? StringBuiltins.Part(run, text, group.Index, group.Index + group.Length) : JsValue.Undefined;
    }

    /// <summary>The named groups as an object, or <c>undefined</c> when the pattern has none.</summary>
    public static JsValue NamedGroups(ScriptRun run, RegexPattern pattern, Match match, string text)
    {
        if (pattern.GroupNames.Count == 0)
            return JsValue.Undefined;
        run.Allocate(Size);
        var groups = new JsObject(prototype: null);
        foreach (var (name, number) in pattern.GroupNames)
            groups.Create(run, name, Group(run, match, text, number));
        return groups;
    }

    /// <summary>The array that <c>exec</c> answers.</summary>
    public static JsArray ToArray(ScriptRun run, RegexPattern pattern, Match match, string text)
    {
        var result = new JsArray(run, pattern.GroupCount + 1);
        for (var i = 0; i <= pattern.GroupCount; i++)
            result.Add(run, Group(run, match, text, i));
        result.Create(run, "index", match.Index);
        result.Create(run, "input", text);
        result.Create(run, "groups", NamedGroups(run, pattern, match, text));
        return result;
    }
}
