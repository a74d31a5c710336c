using ResponseWorkflow.Expressions.Liquid.Nodes;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Liquid.Syntax;

/// <summary>Turns the text of a template into nodes. Used for one text, once.</summary>
/// <remarks>This part goes through text, outputs and tags; the others read what stands inside of the braces.</remarks>
internal sealed partial class LiquidParser(string source)
{
    // Far more than a person nests, and safe on a small stack.
    private const int MaxDepth = 64;

    private readonly LiquidLexer _lexer = new(source);
    private int _position;
    private bool _trimsNext;
    private int _depth;

    // The tag that ended the block read last; its arguments are still to be read.
    private LiquidToken _terminator;

    /// <summary>Reads the whole template.</summary>
    /// <exception cref="ScriptException">The text is not a template, or uses what is not supported.</exception>
    public LiquidNode ParseTemplate() => ParseBlock(null, []);

    /// <summary>Reads up to one of the given tags, and consumes that tag's name.</summary>
    private BlockNode ParseBlock(LiquidToken? opener, ReadOnlySpan<string> terminators)
    {
        if (++_depth > MaxDepth)
            throw Syntax($"Tags are nested more than {MaxDepth} deep", opener?.Start ?? 0);
        var nodes = new List<LiquidNode>();
        while (true)
        {
            ReadText(nodes);
            if (_position >= source.Length)
            {
                if (opener is { } open)
                    throw Syntax($"'{open.Text}' is never closed", open.Start);
                break;
            }

            var isOutput = source[_position + 1] == '{';
            if (!isOutput && TrySkipInlineComment())
                continue;
            EnterBraces(isOutput ? '}' : '%');
            if (isOutput)
            {
                ParseOutput(nodes);
                continue;
            }

            var tag = _lexer.Current;
            if (tag.Kind != LiquidTokenKind.Identifier)
                throw Syntax("A tag's name is expected", tag.Start);
            _lexer.Advance();
            if (terminators.Contains(tag.Text))
            {
                _terminator = tag;
                break;
            }

            ParseTag(tag, nodes);
        }

        _depth--;
        return new BlockNode([.. nodes]);
    }

    private void ReadText(List<LiquidNode> nodes)
    {
        var end = NextOpening(_position);
        var text = source.AsSpan(_position, end - _position);
        if (_trimsNext)
            text = text.TrimStart();
        _trimsNext = false;
        if (end + 2 < source.Length && source[end + 2] == '-')
            text = text.TrimEnd();
        if (!text.IsEmpty)
            nodes.Add(new TextNode(text.ToString()));
        _position = end;
    }

    private int NextOpening(int from)
    {
        while (true)
        {
            var brace = source.IndexOf('{', from);
            if (brace < 0 || brace + 1 >= source.Length)
                return source.Length;
            if (source[brace + 1] is '{' or '%')
                return brace;
            from = brace + 1;
        }
    }

    private void EnterBraces(char closer)
    {
        var start = _position + 2;
        if (start < source.Length && source[start] == '-')
            start++;
        _lexer.Enter(start, closer);
    }

    /// <summary>Passes over <c>{% # a comment %}</c>.</summary>
    private bool TrySkipInlineComment()
    {
        var start = _position + 2;
        if (start < source.Length && source[start] == '-')
            start++;
        while (start < source.Length && char.IsWhiteSpace(source[start]))
            start++;
        if (start >= source.Length || source[start] != '#')
            return false;
        var end = source.IndexOf("%}", start, StringComparison.Ordinal);
        if (end < 0)
            throw Syntax("The comment is never closed", _position);
        _trimsNext = source[end - 1] == '-';
        _position = end + 2;
        return true;
    }

    private void ParseOutput(List<LiquidNode> nodes)
    {
        var position = _lexer.Current.Start;
        if (_lexer.Current.Kind != LiquidTokenKind.End)
            nodes.Add(new OutputNode(ParseFiltered(), position));
        Leave();
    }

    /// <summary>Expects the closing braces and goes back to the text after them.</summary>
    private void Leave()
    {
        var end = _lexer.Current;
        if (end.Kind != LiquidTokenKind.End)
            throw Unexpected(end);
        _position = end.Start + end.Text.Length;
        _trimsNext = end.Trims;
    }

    private LiquidToken Expect(LiquidTokenKind kind, string what)
    {
        if (_lexer.Current.Kind != kind)
            throw Syntax($"{what} is expected", _lexer.Current.Start);
        return _lexer.Advance();
    }

    private bool TryTake(LiquidTokenKind kind)
    {
        if (_lexer.Current.Kind != kind)
            return false;
        _lexer.Advance();
        return true;
    }

    private bool TryTakeWord(string word)
    {
        if (_lexer.Current.Kind != LiquidTokenKind.Identifier || _lexer.Current.Text != word)
            return false;
        _lexer.Advance();
        return true;
    }

    private ScriptException Unexpected(LiquidToken token) =>
        Syntax(token.Kind == LiquidTokenKind.End ? "The expression ends too early" : $"Unexpected '{token.Text}'", token.Start);

    private ScriptException Syntax(string message, int position) => SourcePlace.Error(ScriptErrorKind.Syntax, message, source, position);

    private ScriptException Unsupported(string what, string construct, int position) =>
        SourcePlace.Error(ScriptErrorKind.Unsupported, $"{what} '{construct}' is not supported", source, position, construct);
}
