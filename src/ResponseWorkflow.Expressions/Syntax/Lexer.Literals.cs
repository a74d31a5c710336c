using System.Globalization;
using System.Text;

namespace ResponseWorkflow.Expressions.Syntax;

/// <content>Numbers, strings, templates and regular expressions.</content>
internal sealed partial class Lexer
{
    /// <summary>Reads a template on from the closing brace of an expression, which is the token at <paramref name="start"/>.</summary>
    public Token ContinueTemplate(int start)
    {
        _position = start;
        return ReadTemplate();
    }

    /// <summary>Reads a regular expression from its slash, which is (the beginning of) the token at <paramref name="start"/>.</summary>
    public (string Pattern, string Flags, int End) ReadRegex(int start)
    {
        _position = start + 1;
        var inClass = false;
        while (true)
        {
            if (_position >= _text.Length || Characters.IsLineTerminator(_text[_position]))
                throw source.SyntaxError("Invalid regular expression: missing /", start);
            var c = _text[_position++];
            if (c == '\\' && _position < _text.Length && !Characters.IsLineTerminator(_text[_position]))
                _position++;
            else if (c == '[')
                inClass = true;
            else if (c == ']')
                inClass = false;
            else if (c == '/' && !inClass)
                break;
        }

        var pattern = _text[(start + 1)..(_position - 1)];
        var flagsStart = _position;
        while (_position < _text.Length && Characters.IsNamePart(CodePointAt(_position)))
            _position += CodePointAt(_position) > 0xffff ? 2 : 1;
        return (pattern, _text[flagsStart.._position], _position);
    }

    private Token ReadNumber()
    {
        var start = _position;
        var radix = _text[start] != '0' ? 10 : Peek(1) switch { 'x' or 'X' => 16, 'o' or 'O' => 8, 'b' or 'B' => 2, _ => 10 };
        var number = radix == 10 ? ReadDecimal(start) : ReadRadix(start, radix);
        if (Peek(0) == 'n')
            throw source.Unsupported("BigInt", start);
        if (_position < _text.Length && (Characters.IsNamePart(CodePointAt(_position)) || _text[_position] == '\\'))
            throw source.SyntaxError("Invalid or unexpected token", _position);
        return new(TokenKind.Number, "", start, _position) { Number = number };
    }

    private double ReadRadix(int start, int radix)
    {
        _position += 2;
        var digits = ReadDigits(radix, start);
        if (digits.Length == 0)
            throw source.SyntaxError("Invalid or unexpected token", start);
        return Runtime.NumberText.Parse("0" + (radix == 16 ? "x" : radix == 8 ? "o" : "b") + digits);
    }

    private double ReadDecimal(int start)
    {
        if (Peek(0) == '0' && char.IsAsciiDigit(Peek(1)))
            return ReadLegacyOctal(start);
        var text = new StringBuilder(ReadDigits(10, start));
        if (Peek(0) == '.')
        {
            _position++;
            text.Append('.');
            if (Peek(0) == '_')
                throw source.SyntaxError("Numeric separators are not allowed here", _position);
            text.Append(ReadDigits(10, start));
        }

        if (Peek(0) is 'e' or 'E')
        {
            text.Append('e');
            _position++;
            if (Peek(0) is '+' or '-')
                text.Append(_text[_position++]);
            var exponent = ReadDigits(10, start);
            if (exponent.Length == 0)
                throw source.SyntaxError("Invalid or unexpected token", start);
            text.Append(exponent);
        }

        return double.Parse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    // A leading zero means octal in sloppy code, unless an 8 or 9 follows.
    private double ReadLegacyOctal(int start)
    {
        while (char.IsAsciiDigit(Peek(0)))
            _position++;
        var digits = _text[start.._position];
        if (digits.AsSpan().IndexOfAny('8', '9') < 0)
            return Runtime.NumberText.Parse("0o" + digits);
        if (Peek(0) == '.')
        {
            _position++;
            digits += "." + ReadDigits(10, start);
        }

        return double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private string ReadDigits(int radix, int start)
    {
        var from = _position;
        var hasSeparator = false;
        while (true)
        {
            var c = Peek(0);
            if (c == '_')
            {
                var isBetweenDigits = _position > from && _text[_position - 1] != '_' && IsDigit(Peek(1), radix);
                if (!isBetweenDigits)
                    throw source.SyntaxError("Numeric separators are not allowed here", _position);
                hasSeparator = true;
            }
            else if (!IsDigit(c, radix))
            {
                break;
            }

            _position++;
        }

        if (hasSeparator && _text[start] == '0' && radix == 10 && from == start)
            throw source.SyntaxError("Numeric separator can not be used after leading 0", start);
        var digits = _text[from.._position];
        return hasSeparator ? digits.Replace("_", "", StringComparison.Ordinal) : digits;
    }

    private static bool IsDigit(char c, int radix) => Characters.DigitOf(c) is var digit && digit >= 0 && digit < radix;

    private Token ReadString()
    {
        var start = _position;
        var quote = _text[_position++];
        var plainEnd = _position;
        while (plainEnd < _text.Length && _text[plainEnd] != quote && _text[plainEnd] != '\\' && _text[plainEnd] is not ('\n' or '\r'))
            plainEnd++;
        if (plainEnd < _text.Length && _text[plainEnd] == quote)
        {
            _position = plainEnd + 1;
            return new(TokenKind.String, string.Intern(_text[(start + 1)..plainEnd]), start, _position);
        }

        var value = new StringBuilder();
        while (true)
        {
            if (_position >= _text.Length || _text[_position] is '\n' or '\r')
                throw source.SyntaxError("Invalid or unexpected token", start);
            var c = _text[_position++];
            if (c == quote)
                break;
            if (c == '\\')
                ReadEscape(value, inTemplate: false);
            else
                value.Append(c);
        }

        return new(TokenKind.String, value.ToString(), start, _position) { Flag = true };
    }

    private Token ReadTemplate()
    {
        var start = _position++;
        var value = new StringBuilder();
        while (true)
        {
            if (_position >= _text.Length)
                throw source.SyntaxError("Unterminated template literal", start);
            var c = _text[_position++];
            switch (c)
            {
                case '`':
                    return new(TokenKind.Template, value.ToString(), start, _position) { Flag = true };
                case '$' when Peek(0) == '{':
                    _position++;
                    return new(TokenKind.Template, value.ToString(), start, _position);
                case '\\':
                    ReadEscape(value, inTemplate: true);
                    break;
                case '\r':
                    // Line ends in templates are always \n.
                    if (Peek(0) == '\n')
                        _position++;
                    value.Append('\n');
                    break;
                default:
                    value.Append(c);
                    break;
            }
        }
    }

    private void ReadEscape(StringBuilder value, bool inTemplate)
    {
        var start = _position - 1;
        if (_position >= _text.Length)
            throw source.SyntaxError("Invalid or unexpected token", start);
        var c = _text[_position++];
        switch (c)
        {
            case 'n': value.Append('\n'); break;
            case 't': value.Append('\t'); break;
            case 'r': value.Append('\r'); break;
            case 'b': value.Append('\b'); break;
            case 'f': value.Append('\f'); break;
            case 'v': value.Append('\v'); break;
            case 'x': value.Append((char)ReadHex(2, start)); break;
            case 'u': AppendCodePoint(value, ReadUnicodeEscape(start)); break;
            case '\r':
                if (Peek(0) == '\n')
                    _position++;
                break;
            case '\n' or '\u2028' or '\u2029':
                break;
            case '0' when !char.IsAsciiDigit(Peek(0)):
                value.Append('\0');
                break;
            case >= '0' and <= '7' when !inTemplate:
                value.Append(ReadOctalEscape(c));
                break;
            case >= '0' and <= '9' when inTemplate:
                throw source.SyntaxError("Octal escape sequences are not allowed in template strings", start);
            default:
                value.Append(c);
                break;
        }
    }

    private char ReadOctalEscape(char first)
    {
        var code = first - '0';
        var more = first <= '3' ? 2 : 1;
        while (more-- > 0 && Peek(0) is >= '0' and <= '7')
            code = (code * 8) + _text[_position++] - '0';
        return (char)code;
    }

    private int ReadUnicodeEscape(int start)
    {
        if (Peek(0) != '{')
            return ReadHex(4, start);
        _position++;
        var code = 0;
        var count = 0;
        for (; IsDigit(Peek(0), 16); count++)
        {
            code = (code * 16) + Characters.DigitOf(_text[_position++]);
            if (code > 0x10ffff)
                throw source.SyntaxError("Undefined Unicode code-point", start);
        }

        if (count == 0 || Peek(0) != '}')
            throw source.SyntaxError("Invalid Unicode escape sequence", start);
        _position++;
        return code;
    }

    private int ReadHex(int count, int start)
    {
        var code = 0;
        for (var i = 0; i < count; i++)
        {
            if (!IsDigit(Peek(0), 16))
                throw source.SyntaxError(count == 2 ? "Invalid hexadecimal escape sequence" : "Invalid Unicode escape sequence", start);
            code = (code * 16) + Characters.DigitOf(_text[_position++]);
        }

        return code;
    }

    private static void AppendCodePoint(StringBuilder value, int code)
    {
        // Surrogates may stand alone in strings of the language.
        if (code <= 0xffff)
            value.Append((char)code);
        else
            value.Append(char.ConvertFromUtf32(code));
    }
}
