using System.Text.RegularExpressions;
using ResponseWorkflow.Expressions.Regex;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <content>Methods that take a regular expression or a text.</content>
internal static partial class StringBuiltins
{
    private static void InstallPatterns(JsObject prototype) => prototype
        .Method("match", 1, Match)
        .Method("matchAll", 1, MatchAll)
        .Method("replace", 2, static (run, self, arguments) => Replace(run, self, arguments, "replace"))
        .Method("replaceAll", 2, static (run, self, arguments) => Replace(run, self, arguments, "replaceAll"))
        .Method("search", 1, Search)
        .Method("split", 2, Split);

    private static JsRegExp ToRegExp(ScriptRun run, JsValue value, string flags) =>
        value.Reference as JsRegExp ?? JsRegExp.Create(run, value.IsUndefined ? "" : Coercion.ToText(run, value), flags);

    private static JsValue Match(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "match");
        var regex = ToRegExp(run, arguments.At(0), "");
        if (!regex.Has(RegexFlags.Global))
            return regex.FindNext(run, text) is { } match ? JsRegExp.ToArray(run, regex.Pattern, match, text) : JsValue.Null;

        regex.SetLastIndex(run, 0);
        var result = new JsArray(run);
        foreach (var match in JsRegExp.FindAll(run, regex.Pattern, text, 0))
            result.Add(run, JsRegExp.Group(run, match, text, 0));
        return result.Count == 0 ? JsValue.Null : result;
    }

    private static JsValue MatchAll(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        if (arguments.At(0).Reference is JsRegExp given && !given.Has(RegexFlags.Global))
            throw run.TypeError("String.prototype.matchAll called with a non-global RegExp argument");
        var text = Text(run, thisValue, "matchAll");
        var regex = ToRegExp(run, arguments.At(0), "g");
        var start = (int)Math.Min(regex.LastIndex(run), text.Length + 1L);
        return new JsIterator(run, new MatchIterator(regex.Pattern, JsRegExp.FindAll(run, regex.Pattern, text, start), text), "RegExp String Iterator");
    }

    private static JsValue Search(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "search");
        var regex = ToRegExp(run, arguments.At(0), "");
        return JsRegExp.Find(run, regex.Pattern, text, 0)?.Index ?? -1;
    }

    private static JsValue Replace(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments, string method)
    {
        var regex = arguments.At(0).Reference as JsRegExp;
        var isAll = method == "replaceAll";
        if (isAll && regex is not null && !regex.Has(RegexFlags.Global))
            throw run.TypeError("String.prototype.replaceAll called with a non-global RegExp argument");
        var text = Text(run, thisValue, method);
        var wanted = regex is null ? Coercion.ToText(run, arguments.At(0)) : "";
        var replacer = Replacer.Of(run, arguments.At(1));
        var result = new BudgetedText(run);
        var end = regex is null
            ? ReplaceText(run, text, wanted, replacer, result, isAll)
            : ReplacePattern(run, text, regex, replacer, result);
        return result.Append(text.AsSpan(end)).ToString();
    }

    private static int ReplaceText(ScriptRun run, string text, string wanted, Replacer replacer, BudgetedText result, bool isAll)
    {
        var end = 0;
        var position = TextSearch.First(run, text, wanted, 0);
        while (position >= 0)
        {
            result.Append(text.AsSpan(end, position - end));
            replacer.Append(run, result, text, position, wanted);
            end = position + wanted.Length;
            var next = position + Math.Max(wanted.Length, 1);
            position = isAll && next <= text.Length ? TextSearch.First(run, text, wanted, next) : -1;
        }

        return end;
    }

    private static int ReplacePattern(ScriptRun run, string text, JsRegExp regex, Replacer replacer, BudgetedText result)
    {
        IEnumerable<Match> matches;
        if (regex.Has(RegexFlags.Global))
        {
            regex.SetLastIndex(run, 0);
            // A replacement function sees a finished search, as in JavaScript.
            matches = JsRegExp.FindAll(run, regex.Pattern, text, 0).ToList();
        }
        else
        {
            matches = regex.FindNext(run, text) is { } single ? [single] : [];
        }

        var end = 0;
        foreach (var match in matches)
        {
            run.Step();
            result.Append(text.AsSpan(end, match.Index - end));
            replacer.Append(run, result, text, match, regex.Pattern);
            end = match.Index + match.Length;
        }

        return end;
    }

    private static JsValue Split(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "split");
        var separator = arguments.At(0);
        var plain = separator.Reference is JsRegExp ? "" : Coercion.ToText(run, separator);
        var limit = arguments.At(1).IsUndefined ? uint.MaxValue : Coercion.ToUint32(run, arguments[1]);
        var result = new JsArray(run);
        if (limit == 0)
            return result;
        if (separator.IsUndefined)
            result.Add(run, text);
        else if (separator.Reference is JsRegExp regex)
            SplitByPattern(run, text, RegexTranslator.Translate(regex.Pattern.Source, regex.Pattern.Flags & ~RegexFlags.Sticky), limit, result);
        else if (plain.Length == 0)
            SplitCharacters(run, text, limit, result);
        else
            SplitByText(run, text, plain, limit, result);
        return result;
    }

    private static void SplitCharacters(ScriptRun run, string text, uint limit, JsArray result)
    {
        for (var i = 0; i < text.Length && i < limit; i++)
        {
            run.Step();
            result.Add(run, CharacterText.Of(text[i]));
        }
    }

    private static void SplitByText(ScriptRun run, string text, string separator, uint limit, JsArray result)
    {
        var start = 0;
        while (result.Count < limit)
        {
            var position = TextSearch.First(run, text, separator, start);
            result.Add(run, Part(run, text, start, position < 0 ? text.Length : position));
            if (position < 0)
                return;
            start = position + separator.Length;
        }
    }

    private static void SplitByPattern(ScriptRun run, string text, RegexPattern pattern, uint limit, JsArray result)
    {
        if (text.Length == 0)
        {
            if (JsRegExp.Find(run, pattern, text, 0) is null)
                result.Add(run, text);
            return;
        }

        var start = 0;
        var next = 0;
        while (next < text.Length && JsRegExp.Find(run, pattern, text, next) is { } match && match.Index < text.Length)
        {
            var end = match.Index + match.Length;
            if (end == start)
            {
                next = JsRegExp.Advance(pattern, text, match.Index);
                continue;
            }

            result.Add(run, Part(run, text, start, match.Index));
            for (var group = 1; group <= pattern.GroupCount && result.Count < limit; group++)
                result.Add(run, JsRegExp.Group(run, match, text, group));
            if (result.Count >= limit)
                return;
            start = end;
            next = match.Length == 0 ? JsRegExp.Advance(pattern, text, end) : end;
        }

        result.Add(run, Part(run, text, start, text.Length));
    }

    private sealed class MatchIterator(RegexPattern pattern, IEnumerable<Match> matches, string text) : ValueIterator
    {
        private readonly IEnumerator<Match> _matches = matches.GetEnumerator();

        public override bool TryNext(ScriptRun run, out JsValue value)
        {
            var hasMatch = _matches.MoveNext();
            value = hasMatch ? JsRegExp.ToArray(run, pattern, _matches.Current, text) : JsValue.Undefined;
            return hasMatch;
        }
    }
}
