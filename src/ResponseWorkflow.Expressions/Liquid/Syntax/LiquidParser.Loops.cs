using System.Buffers;
using ResponseWorkflow.Expressions.Liquid.Nodes;
using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Syntax;

/// <summary>The tag <c>for</c>, and the tags whose content is not read as a template.</summary>
internal sealed partial class LiquidParser
{
    private static readonly LiteralExpression Always = new(LiquidValue.Of(true));
    private static readonly SearchValues<char> TagNameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_");

    private ForNode ParseFor(LiquidToken tag)
    {
        var variable = Expect(LiquidTokenKind.Identifier, "A name");
        if (!TryTakeWord("in"))
            throw Syntax("'in' is expected", _lexer.Current.Start);
        var start = _lexer.Current.Start;
        var collection = ParseValue();
        var name = $"{variable.Text}-{source[start.._lexer.Current.Start].Trim()}";
        LiquidExpression? limit = null, offset = null;
        bool isReversed = false, continues = false;
        while (_lexer.Current.Kind != LiquidTokenKind.End)
        {
            TryTake(LiquidTokenKind.Comma);
            var option = Expect(LiquidTokenKind.Identifier, "'limit', 'offset' or 'reversed'");
            if (option.Text == "reversed")
            {
                isReversed = true;
                continue;
            }

            if (option.Text is not ("limit" or "offset"))
                throw Unexpected(option);
            Expect(LiquidTokenKind.Colon, "':'");
            if (option.Text == "limit")
                limit = ParseValue();
            else if (TryTakeWord("continue"))
                continues = true;
            else
                offset = ParseValue();
        }

        Leave();
        _loopNames.Add(variable.Text);
        var body = ParseBlock(tag, ["else", "endfor"]);
        _loopNames.RemoveAt(_loopNames.Count - 1);
        LiquidNode? otherwise = null;
        if (_terminator.Text == "else")
        {
            Leave();
            otherwise = ParseBlock(tag, ["endfor"]);
        }

        Leave();
        return new ForNode
        {
            Name = name,
            Variable = variable.Text,
            Collection = collection,
            Limit = limit,
            Offset = offset,
            ContinuesOffset = continues,
            IsReversed = isReversed,
            Body = body,
            Otherwise = otherwise,
            Position = tag.Start,
        };
    }

    private void SkipComment(LiquidToken tag)
    {
        var depth = 1;
        while (FindTag(_position, out _, out var end, out var name))
        {
            _position = end;
            _trimsNext = source[end - 3] == '-';
            if (name.SequenceEqual("comment"))
                depth++;
            else if (name.SequenceEqual("endcomment") && --depth == 0)
                return;
        }

        throw Syntax("'comment' is never closed", tag.Start);
    }

    private void ReadRaw(LiquidToken tag, List<LiquidNode> nodes)
    {
        var from = _position;
        var search = from;
        while (FindTag(search, out var start, out var end, out var name))
        {
            search = start + 2;
            if (!name.SequenceEqual("endraw"))
                continue;
            var text = source.AsSpan(from, start - from);
            if (_trimsNext)
                text = text.TrimStart();
            if (source[start + 2] == '-')
                text = text.TrimEnd();
            if (!text.IsEmpty)
                nodes.Add(new TextNode(text.ToString()));
            _position = end;
            _trimsNext = source[end - 3] == '-';
            return;
        }

        throw Syntax("'raw' is never closed", tag.Start);
    }

    /// <summary>Finds the next <c>{% name ... %}</c> without reading what is in it.</summary>
    private bool FindTag(int from, out int start, out int end, out ReadOnlySpan<char> name)
    {
        end = 0;
        name = default;
        start = source.IndexOf("{%", from, StringComparison.Ordinal);
        if (start < 0)
            return false;
        var close = source.IndexOf("%}", start + 2, StringComparison.Ordinal);
        if (close < 0)
            return false;
        end = close + 2;
        var content = source.AsSpan(start + 2, close - start - 2).Trim("- \t\r\n");
        var length = content.IndexOfAnyExcept(TagNameCharacters);
        name = length < 0 ? content : content[..length];
        return true;
    }
}
