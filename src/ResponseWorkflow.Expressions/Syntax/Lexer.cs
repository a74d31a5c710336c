using System.Collections.Frozen;
using System.Text;

namespace ResponseWorkflow.Expressions.Syntax;

/// <summary>Cuts the text into tokens. The parser says where a regular expression or the rest of a template begins.</summary>
internal sealed partial class Lexer(SourceText source)
{
    private static readonly FrozenSet<string> Keywords = FrozenSet.Create(
        StringComparer.Ordinal,
        "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export", "extends", "false",
        "finally", "for", "function", "if", "import", "in", "instanceof", "new", "null", "return", "super", "switch", "this", "throw", "true", "try",
        "typeof", "var", "void", "while", "with");

    // Longest first, so that the first match is the right one.
    private static readonly string[] Punctuators =
    [
        ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=",
        "=>", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", "**",
        "{", "}", "(", ")", "[", "]", ";", ",", "<", ">", "+", "-", "*", "/", "%", "&", "|", "^", "!", "~", "?", ":", "=", ".", "#", "@",
    ];

    private readonly string _text = source.Text;
    private int _position;

    /// <summary>Where the next token is looked for; setting it goes back to a place seen before.</summary>
    public int Position
    {
        get => _position;
        set => _position = value;
    }

    /// <summary>Reads the next token. A slash is always a punctuator, a closing brace too.</summary>
    public Token Next()
    {
        var afterLineEnd = SkipBlank();
        return Read() with { AfterLineEnd = afterLineEnd };
    }

    private Token Read()
    {
        var start = _position;
        if (start >= _text.Length)
            return new(TokenKind.End, "", start, start);
        var c = _text[start];
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
            return ReadNumber();
        if (c is '"' or '\'')
            return ReadString();
        if (c == '`')
            return ReadTemplate();
        if (c == '\\' || Characters.IsNameStart(CodePointAt(start)))
            return ReadName();
        foreach (var punctuator in Punctuators)
        {
            if (!StartsWith(punctuator) || (punctuator == "?." && char.IsAsciiDigit(Peek(2))))
                continue;
            _position += punctuator.Length;
            return new(TokenKind.Punctuator, punctuator, start, _position);
        }

        throw source.SyntaxError("Invalid or unexpected token", start);
    }

    private bool SkipBlank()
    {
        var sawLineEnd = _position == 0;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (Characters.IsLineTerminator(c))
            {
                sawLineEnd = true;
                _position++;
            }
            else if (Characters.IsWhiteSpace(c))
            {
                _position++;
            }
            else if (StartsWith("//"))
            {
                while (_position < _text.Length && !Characters.IsLineTerminator(_text[_position]))
                    _position++;
            }
            else if (StartsWith("/*"))
            {
                var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                if (end < 0)
                    throw source.SyntaxError("Unterminated comment", _position);
                foreach (var inside in _text.AsSpan(_position, end - _position))
                    sawLineEnd |= Characters.IsLineTerminator(inside);
                _position = end + 2;
            }
            else
            {
                break;
            }
        }

        return sawLineEnd;
    }

    private Token ReadName()
    {
        var start = _position;
        while (_position < _text.Length && Characters.IsNamePart(_text[_position]) && _text[_position] < 128)
            _position++;
        var hasEscape = false;
        string name;
        if (_position < _text.Length && (_text[_position] == '\\' || _text[_position] >= 128))
            (name, hasEscape) = ReadUnusualName(start);
        else
            name = string.Intern(_text[start.._position]);

        var isKeyword = Keywords.Contains(name);
        if (isKeyword && hasEscape)
            throw source.SyntaxError("Keyword must not contain escaped characters", start);
        return new(isKeyword ? TokenKind.Keyword : TokenKind.Name, name, start, _position) { Flag = hasEscape };
    }

    private (string Name, bool HasEscape) ReadUnusualName(int start)
    {
        var name = new StringBuilder(_text, start, _position - start, 64);
        var hasEscape = false;
        while (_position < _text.Length)
        {
            var at = _position;
            int codePoint;
            if (_text[at] == '\\')
            {
                if (Peek(1) != 'u')
                    throw source.SyntaxError("Invalid Unicode escape sequence", at);
                _position += 2;
                codePoint = ReadUnicodeEscape(at);
                hasEscape = true;
                if (name.Length == 0 ? !Characters.IsNameStart(codePoint) : !Characters.IsNamePart(codePoint))
                    throw source.SyntaxError("Invalid Unicode escape sequence", at);
            }
            else
            {
                codePoint = CodePointAt(at);
                if (!Characters.IsNamePart(codePoint))
                    break;
                _position += codePoint > 0xffff ? 2 : 1;
            }

            name.Append(char.ConvertFromUtf32(codePoint));
        }

        return (name.ToString(), hasEscape);
    }

    private char Peek(int offset) => _position + offset < _text.Length ? _text[_position + offset] : '\0';

    private bool StartsWith(string text) => string.CompareOrdinal(_text, _position, text, 0, text.Length) == 0;

    private int CodePointAt(int position)
    {
        var c = _text[position];
        return char.IsHighSurrogate(c) && position + 1 < _text.Length && char.IsLowSurrogate(_text[position + 1])
            ? char.ConvertToUtf32(c, _text[position + 1])
            : c;
    }
}
