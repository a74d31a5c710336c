using ResponseWorkflow.Expressions.Liquid.Nodes;

namespace ResponseWorkflow.Expressions.Liquid.Syntax;

/// <summary>Tags.</summary>
internal sealed partial class LiquidParser
{
    /// <summary>Tags of Liquid that are left out: they need other templates, or make tables.</summary>
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "tablerow", "include", "render", "layout", "section", "block", "liquid", "ifchanged", "doc", "macro", "from",
    };

    private void ParseTag(LiquidToken tag, List<LiquidNode> nodes)
    {
        switch (tag.Text)
        {
            case "if":
                nodes.Add(ParseIf(tag, expected: true));
                break;
            case "unless":
                nodes.Add(ParseIf(tag, expected: false));
                break;
            case "case":
                nodes.Add(ParseCase(tag));
                break;
            case "for":
                nodes.Add(ParseFor(tag));
                break;
            case "break" or "continue":
                if (_loopNames.Count == 0)
                    throw Syntax($"'{tag.Text}' stands outside of a loop", tag.Start);
                nodes.Add(new JumpNode(tag.Text == "break" ? RenderOutcome.Break : RenderOutcome.Continue));
                Leave();
                break;
            case "assign":
                nodes.Add(ParseAssign(tag));
                break;
            case "capture":
                nodes.Add(ParseCapture(tag));
                break;
            case "increment" or "decrement":
                var counter = Expect(LiquidTokenKind.Identifier, "A name").Text;
                _assignedNames.Add(counter);
                nodes.Add(new CounterNode(counter, tag.Text == "increment"));
                Leave();
                break;
            case "cycle":
                nodes.Add(ParseCycle(tag));
                break;
            case "echo":
                ParseOutput(nodes);
                break;
            case "comment":
                Leave();
                SkipComment(tag);
                break;
            case "raw":
                Leave();
                ReadRaw(tag, nodes);
                break;
            default:
                throw LeftOut.Contains(tag.Text) ? Unsupported("The tag", tag.Text, tag.Start) : Syntax($"Unexpected tag '{tag.Text}'", tag.Start);
        }
    }

    private IfNode ParseIf(LiquidToken tag, bool expected)
    {
        var end = expected ? "endif" : "endunless";
        var branches = new List<(LiquidExpression, bool, LiquidNode)>();
        var condition = ParseCondition();
        Leave();
        branches.Add((condition, expected, ParseBlock(tag, ["elsif", "else", end])));
        while (_terminator.Text == "elsif")
        {
            condition = ParseCondition();
            Leave();
            branches.Add((condition, true, ParseBlock(tag, ["elsif", "else", end])));
        }

        if (_terminator.Text == "else")
        {
            Leave();
            branches.Add((Always, true, ParseBlock(tag, [end])));
        }

        Leave();
        return new IfNode([.. branches], tag.Start);
    }

    private CaseNode ParseCase(LiquidToken tag)
    {
        var subject = ParseValue();
        Leave();
        // What stands between the head and the first branch is never shown.
        ParseBlock(tag, ["when", "else", "endcase"]);
        var branches = new List<(LiquidExpression[], LiquidNode)>();
        LiquidNode? otherwise = null;
        while (_terminator.Text != "endcase")
        {
            if (_terminator.Text == "else")
            {
                Leave();
                otherwise = ParseBlock(tag, ["endcase"]);
                continue;
            }

            var values = new List<LiquidExpression>();
            do
            {
                values.Add(ParseValue());
            }
            while (TryTake(LiquidTokenKind.Comma) || TryTakeWord("or"));

            Leave();
            branches.Add(([.. values], ParseBlock(tag, ["when", "else", "endcase"])));
        }

        Leave();
        return new CaseNode(subject, [.. branches], otherwise, tag.Start);
    }

    private AssignNode ParseAssign(LiquidToken tag)
    {
        var name = Expect(LiquidTokenKind.Identifier, "A name").Text;
        Expect(LiquidTokenKind.Assign, "'='");
        var value = ParseFiltered();
        Leave();
        _assignedNames.Add(name);
        return new AssignNode(name, value, tag.Start);
    }

    private CaptureNode ParseCapture(LiquidToken tag)
    {
        var name = _lexer.Current.Kind == LiquidTokenKind.Text ? _lexer.Advance().Text : Expect(LiquidTokenKind.Identifier, "A name").Text;
        Leave();
        var body = ParseBlock(tag, ["endcapture"]);
        Leave();
        _assignedNames.Add(name);
        return new CaptureNode(name, body);
    }

    private CycleNode ParseCycle(LiquidToken tag)
    {
        var start = _lexer.Current.Start;
        LiquidExpression? group = null;
        var values = new List<LiquidExpression> { ParseValue() };
        if (TryTake(LiquidTokenKind.Colon))
        {
            group = values[0];
            values[0] = ParseValue();
        }

        while (TryTake(LiquidTokenKind.Comma))
            values.Add(ParseValue());
        var text = source[start.._lexer.Current.Start].Trim();
        Leave();
        return new CycleNode(group, text, [.. values], tag.Start);
    }
}
