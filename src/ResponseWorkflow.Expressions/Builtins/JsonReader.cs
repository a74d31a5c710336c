using System.Globalization;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>Reads JSON text into values of the script, strictly, and on the budget of the run.</summary>
internal ref struct JsonReader
{
    // Steps are charged in bites: one for each value would be nothing for a long string, one for each character too much.
    private const int CharactersPerStepShift = 4;

    private readonly ScriptRun _run;
    private readonly string _text;
    private int _position;

    private JsonReader(ScriptRun run, string text)
    {
        _run = run;
        _text = text;
    }

    /// <summary>Reads a whole text; a SyntaxError when it is no JSON.</summary>
    public static JsValue Read(ScriptRun run, string text)
    {
        run.Steps(text.Length >> CharactersPerStepShift);
        var reader = new JsonReader(run, text);
        var value = reader.ReadValue();
        reader.SkipSpace();
        if (reader._position < text.Length)
        {
            throw run.SyntaxError(
                $"Unexpected non-whitespace character after JSON at position {reader._position.ToString(CultureInfo.InvariantCulture)}");
        }

        return value;
    }

    private JsValue ReadValue()
    {
        _run.Step();
        SkipSpace();
        if (_position >= _text.Length)
            throw _run.SyntaxError("Unexpected end of JSON input");
        switch (_text[_position])
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                return ReadString();
            case 't':
                return ReadWord("true", true);
            case 'f':
                return ReadWord("false", false);
            case 'n':
                return ReadWord("null", JsValue.Null);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                throw Unexpected();
        }
    }

    private JsObject ReadObject()
    {
        _run.EnterCall();
        var result = new JsObject(_run);
        _position++;
        SkipSpace();
        if (!Take('}'))
        {
            do
            {
                SkipSpace();
                if (_position >= _text.Length || _text[_position] != '"')
                    throw Unexpected(result.OwnKeys(_run).Count == 0 ? "Expected property name or '}' in JSON" : "Expected double-quoted property name in JSON");
                var name = ReadString();
                SkipSpace();
                if (!Take(':'))
                    throw Unexpected("Expected ':' after property name in JSON");
                result.Create(_run, name, ReadValue());
                SkipSpace();
            }
            while (Take(','));
            if (!Take('}'))
                throw Unexpected("Expected ',' or '}' after property value in JSON");
        }

        _run.LeaveCall();
        return result;
    }

    private JsArray ReadArray()
    {
        _run.EnterCall();
        var result = new JsArray(_run);
        _position++;
        SkipSpace();
        if (!Take(']'))
        {
            do
            {
                result.Add(_run, ReadValue());
                SkipSpace();
            }
            while (Take(','));
            if (!Take(']'))
                throw Unexpected("Expected ',' or ']' after array element in JSON");
        }

        _run.LeaveCall();
        return result;
    }

    private JsValue ReadWord(string word, JsValue value)
    {
        foreach (var expected in word)
        {
            if (!Take(expected))
                throw Unexpected();
        }

        return value;
    }

    private double ReadNumber()
    {
        var start = _position;
        Take('-');
        if (!Take('0'))
            ReadDigits("No number after minus sign in JSON");
        else if (_position < _text.Length && char.IsAsciiDigit(_text[_position]))
            throw Unexpected("Unexpected number in JSON");
        if (Take('.'))
            ReadDigits("Unterminated fractional number in JSON");
        if (Take('e') || Take('E'))
        {
            if (!Take('+'))
                Take('-');
            ReadDigits("Exponent part is missing a number in JSON");
        }

        return double.Parse(_text.AsSpan(start, _position - start), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private void ReadDigits(string whenMissing)
    {
        var start = _position;
        while (_position < _text.Length && char.IsAsciiDigit(_text[_position]))
            _position++;
        if (_position == start)
            throw Located(whenMissing);
    }

    private string ReadString()
    {
        var start = ++_position;
        var length = _text.AsSpan(start).IndexOfAny('"', '\\');
        var plainEnd = length < 0 ? _text.Length : start + length;
        CheckControls(start, plainEnd);
        if (length >= 0 && _text[plainEnd] == '"')
        {
            _position = plainEnd + 1;
            return StringBuiltins.Part(_run, _text, start, plainEnd);
        }

        var result = new BudgetedText(_run).Append(_text.AsSpan(start, plainEnd - start));
        _position = plainEnd;
        while (true)
        {
            if (_position >= _text.Length)
                throw Located("Unterminated string in JSON");
            var c = _text[_position++];
            if (c == '"')
                return result.ToString();
            if (c == '\\')
                c = ReadEscape();
            else
                CheckControls(_position - 1, _position);
            result.Append(c);
        }
    }

    private readonly void CheckControls(int start, int end)
    {
        var bad = _text.AsSpan(start, end - start).IndexOfAnyInRange('\0', '\u001f');
        if (bad >= 0)
            throw _run.SyntaxError($"Bad control character in string literal in JSON at position {(start + bad).ToString(CultureInfo.InvariantCulture)}");
    }

    private char ReadEscape()
    {
        if (_position >= _text.Length)
            throw Located("Unterminated string in JSON");
        var c = _text[_position++];
        switch (c)
        {
            case '"' or '\\' or '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _position + 4 <= _text.Length
                && ushort.TryParse(_text.AsSpan(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                _position += 4;
                return (char)unit;
            case 'u':
                throw Located("Bad Unicode escape in JSON");
            default:
                _position--;
                throw Located("Bad escaped character in JSON");
        }
    }

    private bool Take(char c)
    {
        if (_position >= _text.Length || _text[_position] != c)
            return false;
        _position++;
        return true;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t' or '\n' or '\r')
            _position++;
    }

    private readonly JsThrow Located(string reason) =>
        _run.SyntaxError($"{reason} at position {_position.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>An error at the present character, which is named; the end of the text has a message of its own.</summary>
    private readonly JsThrow Unexpected(string? reason = null)
    {
        if (_position >= _text.Length)
            return reason is null ? _run.SyntaxError("Unexpected end of JSON input") : Located(reason);
        if (reason is not null)
            return Located(reason);
        const int Shown = 40;
        var text = _text.Length <= Shown ? $"\"{_text}\"" : $"\"{_text.AsSpan(0, Shown)}\"...";
        return _run.SyntaxError($"Unexpected token '{_text[_position]}', {text} is not valid JSON");
    }
}
