using System.Globalization;
using System.Text;

namespace ResponseWorkflow.Expressions.Regex;

/// <summary>Writes a parsed pattern in the syntax of .NET, such that it matches what the language says.</summary>
/// <remarks>
/// Case-insensitivity, classes, boundaries and line ends are spelled out, so no option of .NET changes their meaning.
/// Groups are named by their number, so that named groups keep their place. Two constructs of .NET give the rules for groups in
/// repetitions: <c>(?(1)\k&lt;1&gt;)</c> lets a reference to a group that took no part match nothing, and <c>(?(1)(?&lt;-1&gt;))</c>
/// forgets a group when a new round of a repetition begins. Not followed: a round that matches nothing still sets its groups.
/// </remarks>
internal sealed class RegexEmitter
{
    private const string LineEnd = @"\n\r\u2028\u2029";
    private const string Word = "[0-9A-Z_a-z]";
    private const string SurrogatePair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    private readonly StringBuilder _text = new();
    private readonly ParsedRegex _regex;
    private readonly RegexFlags _flags;
    private readonly bool _unicode;

    private RegexEmitter(ParsedRegex regex, RegexFlags flags)
    {
        _regex = regex;
        _flags = flags;
        _unicode = flags.HasFlag(RegexFlags.Unicode);
    }

    /// <summary>Writes the pattern.</summary>
    public static string Emit(ParsedRegex regex, RegexFlags flags)
    {
        var emitter = new RegexEmitter(regex, flags);
        emitter.WriteWhole();
        return emitter._text.ToString();
    }

    private void WriteWhole()
    {
        if (_flags.HasFlag(RegexFlags.Sticky))
            _text.Append(@"\G");
        // A match never starts inside a surrogate pair when the pattern speaks of code points.
        if (_unicode)
            _text.Append(@"(?<![\uD800-\uDBFF](?=[\uDC00-\uDFFF]))");
        _text.Append("(?:");
        Write(_regex.Root, insideRepeat: false);
        _text.Append(')');
    }

    private void Write(RegexNode node, bool insideRepeat)
    {
        switch (node)
        {
            case RegexNode.Literal literal:
                WriteLiteral(literal.CodePoint);
                break;
            case RegexNode.Any:
                WriteAny(_flags.HasFlag(RegexFlags.DotAll));
                break;
            case RegexNode.Set set:
                WriteSet(set.Members, set.IsNegated);
                break;
            case RegexNode.Boundary boundary:
                WriteBoundary(boundary.Kind);
                break;
            case RegexNode.BackReference reference:
                WriteReference(reference);
                break;
            case RegexNode.Group group:
                _text.Append(group.Number == 0 ? "(?:" : $"(?<{group.Number}>");
                Write(group.Body, insideRepeat);
                _text.Append(')');
                break;
            case RegexNode.Look look:
                _text.Append(look.IsBehind ? "(?:(?<" : "(?:(?").Append(look.IsNegated ? '!' : '=');
                Write(look.Body, insideRepeat);
                _text.Append("))");
                break;
            case RegexNode.Repeat repeat:
                WriteRepeat(repeat, insideRepeat);
                break;
            case RegexNode.Sequence sequence:
                foreach (var part in sequence.Parts)
                    Write(part, insideRepeat);
                break;
            case RegexNode.Choice choice:
                for (var i = 0; i < choice.Alternatives.Count; i++)
                {
                    if (i > 0)
                        _text.Append('|');
                    Write(choice.Alternatives[i], insideRepeat);
                }

                break;
        }
    }

    private void WriteRepeat(RegexNode.Repeat repeat, bool insideRepeat)
    {
        var isLoop = repeat.Maximum is not <= 1;
        var holdsGroups = repeat.LastGroup >= repeat.FirstGroup;
        // A repeated group by itself is set anew by every round: only a reference or a loop around it could see the difference.
        var isPlainGroup = repeat.FirstGroup == repeat.LastGroup && repeat.Body is RegexNode.Group { Number: > 0 };
        var forgets = isLoop && holdsGroups && (insideRepeat || !isPlainGroup || _regex.HasBackReferences);
        if (forgets)
        {
            _text.Append("(?:");
            for (var group = repeat.FirstGroup; group <= repeat.LastGroup; group++)
                _text.Append(CultureInfo.InvariantCulture, $"(?({group})(?<-{group}>))");
        }

        Write(repeat.Body, insideRepeat || isLoop);
        if (forgets)
            _text.Append(')');
        _text.Append('{').Append(repeat.Minimum.ToString(CultureInfo.InvariantCulture));
        if (repeat.Maximum is not { } maximum)
            _text.Append(',');
        else if (maximum != repeat.Minimum)
            _text.Append(',').Append(maximum.ToString(CultureInfo.InvariantCulture));
        _text.Append(repeat.IsLazy ? "}?" : "}");
    }

    private void WriteReference(RegexNode.BackReference reference)
    {
        var number = reference.Number;
        if (reference.Name is { } name)
            number = _regex.GroupNames.First(known => known.Key == name).Value;
        var ignoreCase = _flags.HasFlag(RegexFlags.IgnoreCase) ? "?i:" : "?:";
        _text.Append(CultureInfo.InvariantCulture, $@"(?:(?({number})({ignoreCase}\k<{number}>)))");
    }

    private void WriteBoundary(char kind)
    {
        var multiline = _flags.HasFlag(RegexFlags.Multiline);
        _text.Append(kind switch
        {
            '^' => multiline ? $"(?<![^{LineEnd}])" : @"\A",
            '$' => multiline ? $"(?![^{LineEnd}])" : @"\z",
            'b' => $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))",
            _ => $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))",
        });
    }

    private void WriteLiteral(int codePoint)
    {
        if (codePoint > char.MaxValue)
        {
            _text.Append("(?:");
            foreach (var unit in char.ConvertFromUtf32(codePoint))
                WriteUnit(unit);
            _text.Append(')');
            return;
        }

        var c = (char)codePoint;
        if (_unicode && char.IsHighSurrogate(c))
        {
            _text.Append("(?:");
            WriteUnit(c);
            _text.Append(@"(?![\uDC00-\uDFFF]))");
            return;
        }

        var variants = _flags.HasFlag(RegexFlags.IgnoreCase) ? CaseVariants.Of(c, _unicode) : [];
        if (variants.Length <= 1)
        {
            WriteUnit(c);
            return;
        }

        _text.Append('[');
        foreach (var variant in variants)
            WriteUnit(variant);
        _text.Append(']');
    }

    private void WriteAny(bool withLineEnds)
    {
        var unit = withLineEnds ? @"[\s\S]" : $"[^{LineEnd}]";
        _text.Append(_unicode ? $"(?>{SurrogatePair}|{unit})" : unit);
    }

    private void WriteSet(CodePointSet members, bool isNegated)
    {
        if (_flags.HasFlag(RegexFlags.IgnoreCase))
        {
            members = new CodePointSet().Add(members);
            CaseVariants.Close(members, _unicode);
        }

        if (members.Ranges.Count == 0)
        {
            if (isNegated)
                WriteAny(withLineEnds: true);
            else
                _text.Append("(?!)");
        }
        else if (!_unicode)
        {
            WriteUnitClass(members, isNegated);
        }
        else if (isNegated)
        {
            _text.Append("(?:(?!");
            WriteCodePoints(members);
            _text.Append(')');
            WriteAny(withLineEnds: true);
            _text.Append(')');
        }
        else
        {
            WriteCodePoints(members);
        }
    }

    /// <summary>Writes the members in the basic plane as one class.</summary>
    private void WriteUnitClass(CodePointSet members, bool isNegated)
    {
        _text.Append(isNegated ? "[^" : "[");
        foreach (var (from, to) in members.Ranges)
        {
            if (from > char.MaxValue)
                break;
            WriteUnit((char)from);
            if (to <= from)
                continue;
            _text.Append('-');
            WriteUnit((char)Math.Min(to, char.MaxValue));
        }

        _text.Append(']');
    }

    /// <summary>Writes a class whose members outside the basic plane are pairs of surrogates.</summary>
    private void WriteCodePoints(CodePointSet members)
    {
        _text.Append("(?>");
        foreach (var (from, to) in members.Ranges)
        {
            if (to > char.MaxValue)
                WritePairs(Math.Max(from, char.MaxValue + 1), to);
        }

        if (members.Ranges[0].From <= char.MaxValue)
            WriteUnitClass(members, isNegated: false);
        else
            _text.Length--;
        _text.Append(')');
    }

    private void WritePairs(int from, int to)
    {
        while (from <= to)
        {
            // One block: the code points of one high surrogate, or of several whole ones.
            var endOfHigh = from | 0x3FF;
            var isWhole = (from & 0x3FF) == 0 && endOfHigh <= to;
            var end = isWhole ? ((to + 1) & ~0x3FF) - 1 : Math.Min(endOfHigh, to);
            var (first, last) = (char.ConvertFromUtf32(from), char.ConvertFromUtf32(end));
            WriteRange(first[0], last[0]);
            WriteRange(first[1], last[1]);
            _text.Append('|');
            from = end + 1;
        }
    }

    private void WriteRange(char from, char to)
    {
        _text.Append('[');
        WriteUnit(from);
        _text.Append('-');
        WriteUnit(to);
        _text.Append(']');
    }

    private void WriteUnit(char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
            _text.Append(c);
        else
            _text.Append(@"\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
    }
}
