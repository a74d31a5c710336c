using System.Globalization;
using System.Text;

namespace ResponseWorkflow.Application.Forms.Patterns;

/// <summary>Reads the text of a pattern.</summary>
internal sealed class PatternReader
{
    private const int MostLength = 500;
    private const int MostDepth = 20;
    private const int MostTimes = 1000;
    private const string Special = @"\^$.*+?()[]{}|/-";

    private readonly int[] _text;
    private int _at;
    private int _depth;

    public PatternReader(string source)
    {
        if (source.Length > MostLength)
            throw new FormatException($"it has more than {MostLength} characters");
        _text = [.. source.EnumerateRunes().Select(static rune => rune.Value)];
    }

    public PatternNode Read()
    {
        var node = Either();
        return _at == _text.Length ? node : throw Wrong("an unexpected ')'");
    }

    private PatternNode Either()
    {
        var parts = new List<PatternNode> { Sequence() };
        while (Take('|'))
            parts.Add(Sequence());
        return parts.Count == 1 ? parts[0] : new PatternNode.Either(parts);
    }

    private PatternNode Sequence()
    {
        var parts = new List<PatternNode>();
        while (_at < _text.Length && _text[_at] is not ('|' or ')'))
            parts.Add(Repeated());
        return parts.Count == 1 ? parts[0] : new PatternNode.Sequence(parts);
    }

    private PatternNode Repeated()
    {
        var node = One();
        var (least, most, isRepeated) = Times();
        if (!isRepeated)
            return node;
        if (node is PatternNode.Tie)
            throw Wrong("a repeated '^' or '$'");
        if (_at < _text.Length && _text[_at] is '*' or '+' or '?' or '{')
            throw Wrong("a repetition of a repetition");
        return new PatternNode.Repeated(node, least, most);
    }

    private (int Least, int? Most, bool IsRepeated) Times()
    {
        if (Take('*'))
            return (0, null, true);
        if (Take('+'))
            return (1, null, true);
        if (Take('?'))
            return (0, 1, true);
        if (!Take('{'))
            return (1, 1, false);
        var least = Number();
        int? most = least;
        if (Take(','))
            most = _at < _text.Length && _text[_at] == '}' ? null : Number();
        if (!Take('}') || most < least)
            throw Wrong("a wrong number of times");
        return (least, most, true);
    }

    private int Number()
    {
        var text = new StringBuilder();
        while (_at < _text.Length && _text[_at] is >= '0' and <= '9' && text.Length < 5)
            text.Append((char)_text[_at++]);
        if (text.Length == 0 || !int.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > MostTimes)
            throw Wrong($"a wrong number of times, of which {MostTimes} are the most");
        return number;
    }

    private PatternNode One()
    {
        var character = _text[_at++];
        switch (character)
        {
            case '^':
                return new PatternNode.Tie(IsStart: true);
            case '$':
                return new PatternNode.Tie(IsStart: false);
            case '.':
                return new PatternNode.One(CharacterSet.Dot);
            case '(':
                return Group();
            case '[':
                return new PatternNode.One(Class());
            case '\\':
                var runs = Escape(out _);
                return new PatternNode.One(new(runs));
            case '*' or '+' or '?' or '{' or '}' or ']':
                _at--;
                throw Wrong($"an unexpected '{(char)character}'");
            default:
                return new PatternNode.One(CharacterSet.Of(character));
        }
    }

    private PatternNode Group()
    {
        if (++_depth > MostDepth)
            throw Wrong("groups that are nested too deeply");
        if (Take('?') && !Take(':'))
            throw Wrong("a group that looks around or has a name");
        var node = Either();
        if (!Take(')'))
            throw Wrong("a group without an end");
        _depth--;

        // A group of a tie may not be repeated either: "(^)*" says nothing.
        return node is PatternNode.Tie ? new PatternNode.Sequence([node]) : node;
    }

    private CharacterSet Class()
    {
        var isNegated = Take('^');
        var runs = new List<(int First, int Last)>();
        while (true)
        {
            if (_at >= _text.Length)
                throw Wrong("a class without an end");
            if (Take(']'))
                return new(runs, isNegated);
            var first = ClassPart(runs);
            if (first is not { } low || _at + 1 >= _text.Length || _text[_at] != '-' || _text[_at + 1] == ']')
            {
                if (first is { } single)
                    runs.Add((single, single));
                continue;
            }

            _at++;
            if (ClassPart(runs) is not { } high || high < low)
                throw Wrong("a run of characters that is out of order");
            runs.Add((low, high));
        }
    }

    // A single character; a set such as \d is added at once and gives null.
    private int? ClassPart(List<(int First, int Last)> runs)
    {
        var character = _text[_at++];
        if (character == '[')
        {
            _at--;
            throw Wrong("an unexpected '['");
        }

        if (character != '\\')
            return character;
        var found = Escape(out var isSet);
        if (!isSet)
            return found[0].First;
        runs.AddRange(found);
        return null;
    }

    private IReadOnlyList<(int First, int Last)> Escape(out bool isSet)
    {
        if (_at >= _text.Length)
            throw Wrong("a '\\' at the end");
        var character = _text[_at++];
        isSet = character is 'd' or 'D' or 'w' or 'W' or 's' or 'S';
        switch (character)
        {
            case 'd':
                return CharacterSet.Digits;
            case 'D':
                return [.. CharacterSet.Others(CharacterSet.Digits)];
            case 'w':
                return CharacterSet.WordCharacters;
            case 'W':
                return [.. CharacterSet.Others(CharacterSet.WordCharacters)];
            case 's':
                return CharacterSet.Spaces;
            case 'S':
                return [.. CharacterSet.Others(CharacterSet.Spaces)];
            case 't':
                return [('\t', '\t')];
            case 'n':
                return [('\n', '\n')];
            case 'r':
                return [('\r', '\r')];
            case 'u':
                var point = Hexadecimal();
                return [(point, point)];
            default:
                if (character > 127 || !Special.Contains((char)character, StringComparison.Ordinal))
                    throw Wrong("a '\\' before a character that needs none");
                return [(character, character)];
        }
    }

    private int Hexadecimal()
    {
        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            if (_at >= _text.Length || !Rune.IsValid(_text[_at]) || _text[_at] > 127 || !char.IsAsciiHexDigit((char)_text[_at]))
                throw Wrong("a '\\u' without four hexadecimal digits");
            value = (value * 16) + Convert.ToInt32(((char)_text[_at++]).ToString(), 16);
        }

        return value is >= 0xD800 and <= 0xDFFF ? throw Wrong("half a character") : value;
    }

    private bool Take(char character)
    {
        if (_at >= _text.Length || _text[_at] != character)
            return false;
        _at++;
        return true;
    }

    private FormatException Wrong(string what) => new(string.Create(CultureInfo.InvariantCulture, $"it has {what} at character {_at + 1}"));
}
