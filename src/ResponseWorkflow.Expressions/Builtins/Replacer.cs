using System.Text.RegularExpressions;
using ResponseWorkflow.Expressions.Regex;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>What <c>replace</c> puts in the place of a match: the answer of a function, or a template with <c>$1</c>, <c>$&amp;</c> and their like.</summary>
internal sealed class Replacer
{
    private readonly JsFunction? _function;
    private readonly string _template;

    private Replacer(JsFunction? function, string template)
    {
        _function = function;
        _template = template;
    }

    /// <summary>Reads the second argument of <c>replace</c>.</summary>
    public static Replacer Of(ScriptRun run, JsValue value) =>
        value.Reference is JsFunction function ? new(function, "") : new(null, Coercion.ToText(run, value));

    /// <summary>Appends the replacement of a text that was found.</summary>
    public void Append(ScriptRun run, BudgetedText result, string text, int position, string found)
    {
        if (_function is not null)
            result.Append(Coercion.ToText(run, _function.Call(run, JsValue.Undefined, [found, position, text])));
        else
            AppendTemplate(run, result, text, position, found.Length, match: null, pattern: null);
    }

    /// <summary>Appends the replacement of a match.</summary>
    public void Append(ScriptRun run, BudgetedText result, string text, Match match, RegexPattern pattern)
    {
        if (_function is null)
        {
            AppendTemplate(run, result, text, match.Index, match.Length, match, pattern);
            return;
        }

        var groups = JsRegExp.NamedGroups(run, pattern, match, text);
        var arguments = new JsValue[pattern.GroupCount + (groups.IsUndefined ? 3 : 4)];
        for (var i = 0; i <= pattern.GroupCount; i++)
            arguments[i] = JsRegExp.Group(run, match, text, i);
        arguments[pattern.GroupCount + 1] = match.Index;
        arguments[pattern.GroupCount + 2] = text;
        if (!groups.IsUndefined)
            arguments[^1] = groups;
        result.Append(Coercion.ToText(run, _function.Call(run, JsValue.Undefined, arguments)));
    }

    private void AppendTemplate(ScriptRun run, BudgetedText result, string text, int position, int length, Match? match, RegexPattern? pattern)
    {
        run.Steps(_template.Length >> 3);
        for (var i = 0; i < _template.Length; i++)
        {
            var c = _template[i];
            var next = c == '$' && i + 1 < _template.Length ? _template[i + 1] : '\0';
            switch (next)
            {
                case '$':
                    result.Append('$');
                    i++;
                    break;
                case '&':
                    result.Append(text.AsSpan(position, length));
                    i++;
                    break;
                case '`':
                    result.Append(text.AsSpan(0, position));
                    i++;
                    break;
                case '\'':
                    result.Append(text.AsSpan(position + length));
                    i++;
                    break;
                case >= '0' and <= '9' when GroupNumber(i + 1, pattern, out var number, out var used):
                    result.Append(match!.Groups[number].ValueSpan);
                    i += used;
                    break;
                case '<' when pattern is { GroupNames.Count: > 0 } && _template.IndexOf('>', i) is var close and > 0:
                    result.Append(NamedGroup(_template[(i + 2)..close], match!, pattern));
                    i = close;
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }
    }

    private static string NamedGroup(string name, Match match, RegexPattern pattern)
    {
        foreach (var (known, number) in pattern.GroupNames)
        {
            if (known == name)
                return match.Groups[number].Value;
        }

        return "";
    }

    /// <summary>Reads one or two digits as the number of an existing group: two when such a group exists.</summary>
    private bool GroupNumber(int start, RegexPattern? pattern, out int number, out int used)
    {
        var count = pattern?.GroupCount ?? 0;
        number = _template[start] - '0';
        used = 1;
        if (start + 1 < _template.Length && char.IsAsciiDigit(_template[start + 1]))
        {
            var both = (number * 10) + (_template[start + 1] - '0');
            if (both >= 1 && both <= count)
            {
                number = both;
                used = 2;
            }
        }

        return number >= 1 && number <= count;
    }
}
