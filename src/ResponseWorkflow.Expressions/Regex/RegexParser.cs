namespace ResponseWorkflow.Expressions.Regex;

/// <summary>Reads a pattern of the language, the leniencies of patterns without the flag <c>u</c> included.</summary>
internal sealed partial class RegexParser
{
    // Deep nesting costs stack here and in the matcher.
    private const int MaximumDepth = 200;

    private readonly string _pattern;
    private readonly string _flagText;
    private readonly bool _unicode;
    private readonly bool _hasNamedGroups;
    private readonly int _totalGroups;
    private readonly List<KeyValuePair<string, int>> _names = [];
    private readonly List<string> _namedReferences = [];
    private int _position;
    private int _groups;
    private int _depth;
    private bool _hasBackReferences;

    private RegexParser(string pattern, RegexFlags flags)
    {
        _pattern = pattern;
        _flagText = RegexFlagText.ToText(flags);
        _unicode = flags.HasFlag(RegexFlags.Unicode);
        (_totalGroups, _hasNamedGroups) = CountGroups(pattern);
    }

    private bool AtEnd => _position >= _pattern.Length;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="RegexSyntaxException">The pattern is not well formed.</exception>
    public static ParsedRegex Parse(string pattern, RegexFlags flags)
    {
        var parser = new RegexParser(pattern, flags);
        var root = parser.ParseChoice();
        if (!parser.AtEnd)
            throw parser.Error("Unmatched ')'");
        if (parser._namedReferences.Exists(name => parser._names.TrueForAll(known => known.Key != name)))
            throw parser.Error("Invalid named capture referenced");
        return new(root, parser._groups, parser._names, parser._hasBackReferences);
    }

    // Whether \1 is a reference or an octal escape, and \k a reference or a letter, depends on groups further on.
    private static (int Count, bool HasNames) CountGroups(string pattern)
    {
        var count = 0;
        var hasNames = false;
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass:
                    var isNamed = IsNamedGroup(pattern, i);
                    hasNames |= isNamed;
                    if (isNamed || i + 1 >= pattern.Length || pattern[i + 1] != '?')
                        count++;
                    break;
            }
        }

        return (count, hasNames);
    }

    private static bool IsNamedGroup(string pattern, int open) =>
        string.CompareOrdinal(pattern, open, "(?<", 0, 3) == 0 && open + 3 < pattern.Length && pattern[open + 3] is not ('=' or '!');

    private RegexSyntaxException Error(string reason) => RegexSyntaxException.InPattern(_pattern, _flagText, reason);

    private bool Take(char c)
    {
        if (AtEnd || _pattern[_position] != c)
            return false;
        _position++;
        return true;
    }

    private bool Take(string text)
    {
        if (string.CompareOrdinal(_pattern, _position, text, 0, text.Length) != 0)
            return false;
        _position += text.Length;
        return true;
    }

    private RegexNode ParseChoice()
    {
        if (++_depth > MaximumDepth)
            throw Error("Regular expression too large");
        var first = ParseSequence();
        if (AtEnd || _pattern[_position] != '|')
        {
            _depth--;
            return first;
        }

        var alternatives = new List<RegexNode> { first };
        while (Take('|'))
            alternatives.Add(ParseSequence());
        _depth--;
        return new RegexNode.Choice(alternatives);
    }

    private RegexNode.Sequence ParseSequence()
    {
        var parts = new List<RegexNode>();
        while (!AtEnd && _pattern[_position] is not ('|' or ')'))
            parts.Add(ParseTerm());
        return new(parts);
    }

    private RegexNode ParseTerm()
    {
        var firstGroup = _groups + 1;
        var c = _pattern[_position];
        RegexNode atom;
        var isQuantifiable = true;
        switch (c)
        {
            case '^' or '$':
                _position++;
                return new RegexNode.Boundary(c);
            case '(':
                atom = ParseGroup();
                // Lookaheads may be repeated only in patterns without u, lookbehinds never.
                isQuantifiable = atom is not RegexNode.Look look || (!_unicode && !look.IsBehind);
                break;
            case '[':
                _position++;
                atom = ParseClass();
                break;
            case '.':
                _position++;
                atom = new RegexNode.Any();
                break;
            case '\\':
                atom = ParseEscape();
                if (atom is RegexNode.Boundary)
                    return atom;
                break;
            case '*' or '+' or '?':
                throw Error("Nothing to repeat");
            case '{' when TryParseBraces(out _, out _):
                throw Error("Nothing to repeat");
            case '{' or '}' or ']' when _unicode:
                throw Error("Lone quantifier brackets");
            default:
                atom = new RegexNode.Literal(ParseCodePoint());
                break;
        }

        return isQuantifiable ? ParseQuantifier(atom, firstGroup) : atom;
    }

    private RegexNode ParseQuantifier(RegexNode atom, int firstGroup)
    {
        int minimum;
        int? maximum;
        if (Take('*'))
            (minimum, maximum) = (0, null);
        else if (Take('+'))
            (minimum, maximum) = (1, null);
        else if (Take('?'))
            (minimum, maximum) = (0, 1);
        else if (!TryParseBraces(out minimum, out maximum))
            return !AtEnd && _unicode && _pattern[_position] == '{' ? throw Error("Incomplete quantifier") : atom;

        if (maximum < minimum)
            throw Error("numbers out of order in {} quantifier");
        return new RegexNode.Repeat(atom, minimum, maximum, Take('?'), firstGroup, _groups);
    }

    /// <summary>Reads <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>; leaves the position where it was when there is none.</summary>
    private bool TryParseBraces(out int minimum, out int? maximum)
    {
        var start = _position;
        maximum = null;
        if (Take('{') && TryParseCount(out minimum))
        {
            maximum = minimum;
            if (Take(','))
                maximum = TryParseCount(out var upper) ? upper : null;
            if (Take('}'))
                return true;
        }

        _position = start;
        minimum = 0;
        return false;
    }

    private bool TryParseCount(out int count)
    {
        var start = _position;
        long value = 0;
        while (!AtEnd && char.IsAsciiDigit(_pattern[_position]))
            value = Math.Min((value * 10) + (_pattern[_position++] - '0'), int.MaxValue);
        count = (int)value;
        return _position > start;
    }

    private RegexNode ParseGroup()
    {
        var isNamed = IsNamedGroup(_pattern, _position);
        _position++;
        if (!isNamed)
        {
            if (Take("?:"))
                return new RegexNode.Group(ParseBody(), 0);
            if (Take("?="))
                return new RegexNode.Look(ParseBody(), IsBehind: false, IsNegated: false);
            if (Take("?!"))
                return new RegexNode.Look(ParseBody(), IsBehind: false, IsNegated: true);
            if (Take("?<="))
                return new RegexNode.Look(ParseBody(), IsBehind: true, IsNegated: false);
            if (Take("?<!"))
                return new RegexNode.Look(ParseBody(), IsBehind: true, IsNegated: true);
            if (Take('?'))
                throw Error(Take('<') ? "Invalid capture group name" : "Invalid group");
        }

        var number = ++_groups;
        if (isNamed)
        {
            _position += 2;
            var name = ParseGroupName() ?? throw Error("Invalid capture group name");
            if (_names.Exists(known => known.Key == name))
                throw Error("Duplicate capture group name");
            _names.Add(new(name, number));
        }

        return new RegexNode.Group(ParseBody(), number);
    }

    private RegexNode ParseBody()
    {
        var body = ParseChoice();
        return Take(')') ? body : throw Error("Unterminated group");
    }

    /// <summary>Reads a name and the closing bracket; null when that is not what stands there.</summary>
    private string? ParseGroupName()
    {
        var end = _pattern.IndexOf('>', _position);
        var name = end > _position ? _pattern[_position..end] : "";
        var isName = name.Length > 0 && !char.IsAsciiDigit(name[0])
            && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '$' || char.IsSurrogate(c));
        if (!isName)
            return null;
        _position = end + 1;
        return name;
    }

    /// <summary>Takes a code point in patterns with u, otherwise a UTF-16 unit.</summary>
    private int ParseCodePoint()
    {
        var c = _pattern[_position++];
        if (!_unicode || !char.IsHighSurrogate(c) || AtEnd || !char.IsLowSurrogate(_pattern[_position]))
            return c;
        return char.ConvertToUtf32(c, _pattern[_position++]);
    }
}
