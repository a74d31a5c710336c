using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Liquid.Syntax;

/// <summary>Reads the tokens inside one pair of braces. The text outside of them is the parser's own.</summary>
internal sealed class LiquidLexer(string source)
{
    private char _closer;

    /// <summary>Where the next token, or the text after the closing braces, begins.</summary>
    public int Position { get; private set; }

    /// <summary>The token not yet consumed.</summary>
    public LiquidToken Current { get; private set; }

    /// <summary>Starts after an opening brace pair. <paramref name="closer"/> is the character before the last brace of the closing pair.</summary>
    public void Enter(int position, char closer)
    {
        _closer = closer;
        Position = position;
        Advance();
    }

    /// <summary>Consumes the current token and reads the next; the end is never passed.</summary>
    public LiquidToken Advance()
    {
        var consumed = Current;
        Current = Read();
        return consumed;
    }

    private LiquidToken Read()
    {
        while (Position < source.Length && char.IsWhiteSpace(source[Position]))
            Position++;
        var start = Position;
        if (start >= source.Length)
            throw SourcePlace.Error(ScriptErrorKind.Syntax, $"The template ends before the closing {_closer}}}", source, start);
        var c = source[start];
        if (IsClosing(start))
            return Take(LiquidTokenKind.End, 2);
        if (c == '-' && IsClosing(start + 1))
            return Take(LiquidTokenKind.End, 3) with { Trims = true };
        if (IsNameStart(c))
            return ReadName();
        if (char.IsAsciiDigit(c) || (c == '-' && char.IsAsciiDigit(Peek(1))))
            return ReadNumber();
        return c switch
        {
            '\'' or '"' => ReadText(c),
            '.' when Peek(1) == '.' => Take(LiquidTokenKind.DotDot, 2),
            '.' => Take(LiquidTokenKind.Dot, 1),
            ',' => Take(LiquidTokenKind.Comma, 1),
            ':' => Take(LiquidTokenKind.Colon, 1),
            '|' => Take(LiquidTokenKind.Pipe, 1),
            '[' => Take(LiquidTokenKind.OpenBracket, 1),
            ']' => Take(LiquidTokenKind.CloseBracket, 1),
            '(' => Take(LiquidTokenKind.OpenParenthesis, 1),
            ')' => Take(LiquidTokenKind.CloseParenthesis, 1),
            '=' when Peek(1) == '=' => Take(LiquidTokenKind.Equal, 2),
            '=' => Take(LiquidTokenKind.Assign, 1),
            '!' when Peek(1) == '=' => Take(LiquidTokenKind.NotEqual, 2),
            '<' when Peek(1) == '>' => Take(LiquidTokenKind.NotEqual, 2),
            '<' when Peek(1) == '=' => Take(LiquidTokenKind.LessOrEqual, 2),
            '<' => Take(LiquidTokenKind.Less, 1),
            '>' when Peek(1) == '=' => Take(LiquidTokenKind.GreaterOrEqual, 2),
            '>' => Take(LiquidTokenKind.Greater, 1),
            _ => throw SourcePlace.Error(ScriptErrorKind.Syntax, $"Unexpected character '{c}'", source, start),
        };
    }

    private static bool IsNameStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsNamePart(char c) => c == '_' || char.IsLetterOrDigit(c);

    private bool IsClosing(int at) => at + 1 < source.Length && source[at] == _closer && source[at + 1] == '}';

    private char Peek(int distance) => Position + distance < source.Length ? source[Position + distance] : '\0';

    private LiquidToken Take(LiquidTokenKind kind, int length)
    {
        var token = new LiquidToken(kind, Position, source.Substring(Position, length));
        Position += length;
        return token;
    }

    private LiquidToken ReadName()
    {
        var length = 1;
        // A hyphen belongs to a name only between its parts, so that "{{ a -}}" and "{{ a-}}" mean the same.
        while (IsNamePart(Peek(length)) || (Peek(length) == '-' && IsNamePart(Peek(length + 1))))
            length++;
        if (Peek(length) == '?')
            length++;
        return Take(LiquidTokenKind.Identifier, length);
    }

    private LiquidToken ReadNumber()
    {
        var length = 1;
        while (char.IsAsciiDigit(Peek(length)))
            length++;
        // "(1..3)" is a range, not the number "1." and junk.
        if (Peek(length) == '.' && char.IsAsciiDigit(Peek(length + 1)))
        {
            length += 2;
            while (char.IsAsciiDigit(Peek(length)))
                length++;
        }

        return Take(LiquidTokenKind.Number, length);
    }

    private LiquidToken ReadText(char quote)
    {
        var start = Position;
        var end = source.IndexOf(quote, start + 1);
        if (end < 0)
            throw SourcePlace.Error(ScriptErrorKind.Syntax, "The string is never closed", source, start);
        Position = end + 1;
        return new LiquidToken(LiquidTokenKind.Text, start, source[(start + 1)..end]);
    }
}
