using System.Globalization;

namespace ResponseWorkflow.Expressions.Regex;

/// <content>Escapes and character classes.</content>
internal sealed partial class RegexParser
{
    private const string SyntaxCharacters = "^$\\.*+?()[]{}|/";

    private RegexNode ParseEscape()
    {
        _position++;
        if (AtEnd)
            throw Error("\\ at end of pattern");
        var c = _pattern[_position];
        if (c is 'b' or 'B')
        {
            _position++;
            return new RegexNode.Boundary(c);
        }

        if (ParseClassEscape() is { } set)
            return new RegexNode.Set(set, IsNegated: false);
        if (c is >= '1' and <= '9' && TryParseReference() is { } reference)
            return reference;
        if (c == 'k' && (_unicode || _hasNamedGroups))
        {
            _position++;
            var name = (Take('<') ? ParseGroupName() : null) ?? throw Error("Invalid named reference");
            _namedReferences.Add(name);
            _hasBackReferences = true;
            return new RegexNode.BackReference(0, name);
        }

        return new RegexNode.Literal(ParseCharacterEscape(inClass: false));
    }

    private RegexNode.BackReference? TryParseReference()
    {
        var start = _position;
        TryParseCount(out var number);
        if (number <= _totalGroups)
        {
            _hasBackReferences = true;
            return new(number, null);
        }

        if (_unicode)
            throw Error("Invalid escape");
        _position = start;
        return null;
    }

    /// <summary>Reads <c>\d</c> and its kind and <c>\p{...}</c>, behind the backslash; null when it is another escape.</summary>
    private CodePointSet? ParseClassEscape()
    {
        var c = _pattern[_position];
        if (CharacterClasses.OfEscape(c) is { } set)
        {
            _position++;
            return set;
        }

        if (!_unicode || c is not ('p' or 'P'))
            return null;
        _position++;
        var end = Take('{') ? _pattern.IndexOf('}', _position) : -1;
        var property = end < 0 ? null : UnicodeProperties.Find(_pattern[_position..end]);
        if (property is null)
            throw Error("Invalid property name");
        _position = end + 1;
        return c == 'P' ? property.Complement() : property;
    }

    /// <summary>Reads an escape that stands for one character, behind the backslash.</summary>
    private int ParseCharacterEscape(bool inClass)
    {
        var c = _pattern[_position];
        switch (c)
        {
            case 't' or 'n' or 'v' or 'f' or 'r':
                _position++;
                return c switch { 't' => '\t', 'n' => '\n', 'v' => '\v', 'f' => '\f', _ => '\r' };
            case 'c':
                return ParseControl(inClass);
            case 'x':
                return ParseHexadecimal(2) ?? Identity(c);
            case 'u':
                return ParseUnicodeEscape() ?? Identity(c);
            case '0' when _position + 1 >= _pattern.Length || !char.IsAsciiDigit(_pattern[_position + 1]):
                _position++;
                return 0;
            case >= '0' and <= '7' when !_unicode:
                return ParseOctal();
            case '-' when inClass && _unicode:
                _position++;
                return c;
            default:
                return Identity(c);
        }
    }

    private int Identity(char c)
    {
        if (_unicode && !SyntaxCharacters.Contains(c, StringComparison.Ordinal))
        {
            throw Error(c switch
            {
                'u' => "Invalid Unicode escape",
                '0' => "Invalid decimal escape",
                _ => "Invalid escape",
            });
        }

        return ParseCodePoint();
    }

    private int ParseControl(bool inClass)
    {
        var letter = _position + 1 < _pattern.Length ? _pattern[_position + 1] : '\0';
        if (char.IsAsciiLetter(letter) || (inClass && !_unicode && (char.IsAsciiDigit(letter) || letter == '_')))
        {
            _position += 2;
            return letter % 32;
        }

        if (_unicode)
            throw Error("Invalid Unicode escape");
        // Without a letter the backslash stands for itself, and the c follows as an ordinary character.
        return '\\';
    }

    private int? ParseHexadecimal(int length)
    {
        var start = _position + 1;
        if (start + length > _pattern.Length
            || !int.TryParse(_pattern.AsSpan(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        _position = start + length;
        return value;
    }

    private int? ParseUnicodeEscape()
    {
        if (_unicode && _position + 1 < _pattern.Length && _pattern[_position + 1] == '{')
        {
            var end = _pattern.IndexOf('}', _position);
            var digits = end < 0 ? [] : _pattern.AsSpan(_position + 2, end - _position - 2).TrimStart('0');
            if (end <= _position + 2 || digits.Length > 6)
                return null;
            var value = 0;
            if (!digits.IsEmpty && !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value))
                return null;
            if (value > CodePointSet.Last)
                return null;
            _position = end + 1;
            return value;
        }

        var high = ParseHexadecimal(4);
        if (!_unicode || high is not { } unit || !char.IsHighSurrogate((char)unit) || string.CompareOrdinal(_pattern, _position, "\\u", 0, 2) != 0)
            return high;
        var afterHigh = _position;
        _position++;
        if (ParseHexadecimal(4) is { } low && char.IsLowSurrogate((char)low))
            return char.ConvertToUtf32((char)unit, (char)low);
        _position = afterHigh;
        return high;
    }

    private int ParseOctal()
    {
        var value = 0;
        for (var digits = 0; digits < 3 && !AtEnd && _pattern[_position] is >= '0' and <= '7'; digits++)
        {
            var next = (value * 8) + (_pattern[_position] - '0');
            if (next > 255)
                break;
            value = next;
            _position++;
        }

        return value;
    }

    private RegexNode.Set ParseClass()
    {
        var isNegated = Take('^');
        var members = new CodePointSet();
        while (!Take(']'))
        {
            var first = ParseClassAtom(out var firstSet);
            if (AtEnd || _pattern[_position] != '-' || _position + 1 >= _pattern.Length || _pattern[_position + 1] == ']')
            {
                AddAtom(members, first, firstSet);
                continue;
            }

            _position++;
            var last = ParseClassAtom(out var lastSet);
            if (firstSet is not null || lastSet is not null)
            {
                if (_unicode)
                    throw Error("Invalid character class");
                AddAtom(members, first, firstSet);
                AddAtom(members, last, lastSet);
                members.Add('-', '-');
                continue;
            }

            if (first > last)
                throw Error("Range out of order in character class");
            members.Add(first, last);
        }

        return new(members, isNegated);
    }

    private static void AddAtom(CodePointSet members, int codePoint, CodePointSet? set)
    {
        if (set is null)
            members.Add(codePoint, codePoint);
        else
            members.Add(set);
    }

    private int ParseClassAtom(out CodePointSet? set)
    {
        set = null;
        if (AtEnd)
            throw Error("Unterminated character class");
        if (!Take('\\'))
            return ParseCodePoint();
        if (AtEnd)
            throw Error("\\ at end of pattern");
        if (Take('b'))
            return '\b';
        set = ParseClassEscape();
        return set is null ? ParseCharacterEscape(inClass: true) : 0;
    }
}
