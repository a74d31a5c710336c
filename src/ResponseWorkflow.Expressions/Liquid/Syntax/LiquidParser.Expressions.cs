using System.Globalization;
using ResponseWorkflow.Expressions.Liquid.Filters;
using ResponseWorkflow.Expressions.Liquid.Nodes;
using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Syntax;

/// <summary>Expressions: conditions, values, paths and filters.</summary>
internal sealed partial class LiquidParser
{
    /// <summary>A condition or value, with filters after it.</summary>
    private LiquidExpression ParseFiltered()
    {
        var expression = ParseCondition();
        if (_lexer.Current.Kind != LiquidTokenKind.Pipe)
            return expression;
        var filters = new List<FilterUse>();
        while (TryTake(LiquidTokenKind.Pipe))
            filters.Add(ParseFilter());
        return new FilterExpression(expression, [.. filters]);
    }

    private FilterUse ParseFilter()
    {
        var name = Expect(LiquidTokenKind.Identifier, "A filter's name");
        if (!LiquidFilter.TryGet(name.Text, out var filter))
            throw Unsupported("The filter", name.Text, name.Start);
        var arguments = new List<LiquidExpression>();
        LiquidExpression? allowFalse = null;
        if (TryTake(LiquidTokenKind.Colon))
        {
            do
            {
                if (filter.Name == "default" && TryTakeWord("allow_false"))
                {
                    Expect(LiquidTokenKind.Colon, "':'");
                    allowFalse = ParseValue();
                }
                else
                {
                    arguments.Add(ParseValue());
                }
            }
            while (TryTake(LiquidTokenKind.Comma));
        }

        if (arguments.Count < filter.MinArguments || arguments.Count > filter.MaxArguments)
            throw Syntax($"The filter '{filter.Name}' takes {filter.Arity}, not {arguments.Count}", name.Start);
        return new FilterUse(filter, [.. arguments], allowFalse, name.Start);
    }

    /// <summary>Comparisons joined by <c>and</c> and <c>or</c>.</summary>
    private LiquidExpression ParseCondition()
    {
        var first = ParseComparison();
        if (_lexer.Current is not { Kind: LiquidTokenKind.Identifier, Text: "and" or "or" })
            return first;
        var operands = new List<LiquidExpression> { first };
        var isAnd = new List<bool>();
        while (_lexer.Current is { Kind: LiquidTokenKind.Identifier, Text: "and" or "or" })
        {
            isAnd.Add(_lexer.Advance().Text == "and");
            operands.Add(ParseComparison());
        }

        return new LogicalExpression([.. operands], [.. isAnd]);
    }

    private LiquidExpression ParseComparison()
    {
        var left = ParseValue();
        if (_lexer.Current.Kind is >= LiquidTokenKind.Equal and <= LiquidTokenKind.GreaterOrEqual)
            return new ComparisonExpression(left, _lexer.Advance().Kind, ParseValue());
        return TryTakeWord("contains") ? new ComparisonExpression(left, null, ParseValue()) : left;
    }

    private LiquidExpression ParseValue()
    {
        var token = _lexer.Advance();
        return token.Kind switch
        {
            LiquidTokenKind.Text => new LiteralExpression(LiquidValue.Of(token.Text)),
            LiquidTokenKind.Number => new LiteralExpression(
                LiquidValue.Number(double.Parse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture), token.Text.Contains('.', StringComparison.Ordinal))),
            LiquidTokenKind.OpenParenthesis => ParseRange(token),
            LiquidTokenKind.Identifier => ParseName(token),
            _ => throw Unexpected(token),
        };
    }

    private RangeExpression ParseRange(LiquidToken open)
    {
        Descend(open);
        var first = ParseValue();
        if (_lexer.Current.Kind != LiquidTokenKind.DotDot)
            throw Unsupported("Grouping by", "( )", open.Start);
        _lexer.Advance();
        var last = ParseValue();
        Expect(LiquidTokenKind.CloseParenthesis, "')'");
        _depth--;
        return new RangeExpression(first, last);
    }

    private LiquidExpression ParseName(LiquidToken name)
    {
        if (_lexer.Current.Kind is not (LiquidTokenKind.Dot or LiquidTokenKind.OpenBracket) && Keyword(name.Text) is { } literal)
            return literal;
        var position = _references.Count;
        var segments = new List<PathSegment>();
        while (true)
        {
            if (TryTake(LiquidTokenKind.Dot))
            {
                segments.Add(new PathSegment(Expect(LiquidTokenKind.Identifier, "A member's name").Text, null, IsDot: true));
                continue;
            }

            var bracket = _lexer.Current;
            if (!TryTake(LiquidTokenKind.OpenBracket))
                break;
            segments.Add(ParseIndex(bracket));
        }

        Refer(name, segments.Count > 0 ? segments[0].Name : null, position);
        return new PathExpression(name.Text, [.. segments]);
    }

    private PathSegment ParseIndex(LiquidToken bracket)
    {
        Descend(bracket);
        var isName = _lexer.Current.Kind == LiquidTokenKind.Text;
        var text = _lexer.Current.Text;
        var index = ParseValue();
        Expect(LiquidTokenKind.CloseBracket, "']'");
        _depth--;
        return isName ? new PathSegment(text, null, IsDot: false) : new PathSegment(null, index, IsDot: false);
    }

    private void Descend(LiquidToken at)
    {
        if (++_depth > MaxDepth)
            throw Syntax($"The expression is nested more than {MaxDepth} deep", at.Start);
    }

    private static LiteralExpression? Keyword(string name) => name switch
    {
        "nil" or "null" => new LiteralExpression(LiquidValue.Nil),
        "true" => new LiteralExpression(LiquidValue.Of(true)),
        "false" => new LiteralExpression(LiquidValue.Of(false)),
        "empty" => new LiteralExpression(LiquidValue.Empty),
        "blank" => new LiteralExpression(LiquidValue.Blank),
        _ => null,
    };
}
