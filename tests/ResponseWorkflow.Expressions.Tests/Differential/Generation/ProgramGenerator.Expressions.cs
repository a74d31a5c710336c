namespace ResponseWorkflow.Expressions.Tests.Differential.Generation;

/// <summary>Expressions.</summary>
internal sealed partial class ProgramGenerator
{
    private static readonly Dictionary<Sort, BuiltinCall[]> CallsByResult =
        CallTable.All.GroupBy(call => call.Result).ToDictionary(group => group.Key, group => group.ToArray());

    private static readonly string[] Arithmetic = ["+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>"];
    private static readonly string[] Comparisons = ["==", "!=", "===", "!==", "<", ">", "<=", ">="];

    /// <summary>An expression that most likely has a value of that sort, but now and then of another.</summary>
    private SourceNode Expression(Sort sort, int depth)
    {
        if (Chance(3))
            sort = Sort.Any;
        if (depth <= 0 || Chance(15))
            return Leaf(sort);
        if (Chance(5))
            return SourceNode.Expression("t(", Expression(sort, depth - 1), ")");
        switch (_random.Next(14))
        {
            case 0:
                return SourceNode.Expression("(", Expression(Sort.Flag, depth - 1), " ? ", Expression(sort, depth - 1), " : ", Expression(sort, depth - 1), ")");
            case 1:
                return SourceNode.Expression("(", Expression(Chance(50) ? sort : Sort.Any, depth - 1), Pick([" && ", " || ", " ?? "]), Expression(sort, depth - 1), ")");
            case 2 when Chance(40):
                return SourceNode.Expression("(", Expression(Sort.Any, depth - 1), ", ", Expression(sort, depth - 1), ")");
            case 3 when Chance(60):
                return Assignment(depth - 1);
            case 4 when _functions.Count > 0:
                return UserCall(depth);
            case 5 when Chance(50):
                return SourceNode.Expression("(", ArrowFunction(_random.Next(3), depth - 1), ")(", Expression(Sort.Any, depth - 1), ", ", Expression(Sort.Any, depth - 1), ")");
            case 6 or 7 or 8 or 9 when CallsByResult.TryGetValue(sort, out var calls):
                return Call(Pick(calls), depth);
            default:
                return Proper(sort, depth);
        }
    }

    private SourceNode Leaf(Sort sort) => Chance(1) ? "v" + (_names + _random.Next(2)) : Chance(65) && PickVariable(sort) is { } variable ? variable.Name : Literal(sort);

    /// <summary>An expression after which a dot or bracket may stand.</summary>
    private SourceNode Receiver(Sort sort, int depth)
    {
        var expression = Expression(sort, depth);
        var text = expression.ToString();
        return char.IsAsciiDigit(text[0]) || text.StartsWith("void", StringComparison.Ordinal) ? SourceNode.Expression("(", expression, ")") : expression;
    }

    /// <summary>An expression by the operators and literals of its own sort.</summary>
    private SourceNode Proper(Sort sort, int depth)
    {
        var d = depth - 1;
        switch (sort)
        {
            case Sort.Number:
                return Number(d);
            case Sort.Text:
                return _random.Next(4) switch
                {
                    0 => SourceNode.Expression("(", Expression(Sort.Text, d), " + ", Expression(Sort.Any, d), ")"),
                    1 => SourceNode.Expression("`", Pick(["", "a", "\\n", "$", "\\`"]), "${", Expression(Sort.Any, d), "}", Pick(["", "-", "{}"]), "${", Expression(Sort.Text, d), "}`"),
                    2 => SourceNode.Expression("typeof (", Chance(10) ? "missing" : Expression(Sort.Any, d), ")"),
                    _ => SourceNode.Expression(Receiver(Sort.Text, d), Chance(80) ? "[" : "?.[", Expression(Sort.Number, d), "]"),
                };
            case Sort.Flag:
                return _random.Next(8) switch
                {
                    0 => SourceNode.Expression("!", Expression(Sort.Any, d)),
                    1 => SourceNode.Expression("(", Expression(Sort.Text, d), " in ", Expression(Pick([Sort.Record, Sort.List]), d), ")"),
                    2 => SourceNode.Expression("(", Expression(Sort.Any, d), " instanceof ", Pick(["Array", "Object", "Map", "Set", "Date", "RegExp", "Error", "Function"]), ")"),
                    3 => SourceNode.Expression("(", Expression(Sort.Any, d), " ", Pick(Comparisons), " ", Expression(Sort.Any, d), ")"),
                    4 when Chance(30) => SourceNode.Expression("delete ", Receiver(Sort.Record, d), ".x"),
                    _ => SameSorts(d),
                };
            case Sort.List:
                return Chance(15) ? SourceNode.Expression("[...", Expression(Pick([Sort.List, Sort.Text, Sort.Set, Sort.Map]), d), "]") : ListLiteral(d);
            case Sort.Record:
                return RecordLiteral(d);
            case Sort.Map:
                return SourceNode.Expression("new Map(Object.entries(", Expression(Sort.Record, d), "))");
            case Sort.Set:
                return SourceNode.Expression("new Set(", Expression(Chance(80) ? Sort.List : Sort.Any, d), ")");
            case Sort.Date:
                return Chance(30) ? SourceNode.Expression("new Date(", Chance(30) ? Pick(DateTexts) : SourceNode.Expression("+(", Expression(Pick([Sort.Number, Sort.Date]), d), ")"), ")")
                    : SourceNode.Expression("new Date(", Expression(Sort.Number, d), ", ", Expression(Sort.Number, d), ", ", Expression(Sort.Number, d), ")");
            case Sort.Pattern:
                return Literal(Sort.Pattern);
            default:
                return Chance(35) ? Access(d) : Expression((Sort)_random.Next(1, (int)Sort.Pattern + 1), depth);
        }
    }

    private SourceNode Number(int d)
    {
        switch (_random.Next(10))
        {
            case 0:
                return SourceNode.Expression("(", Pick(["-", "+", "~"]), " ", Expression(Sort.Any, d), ")");
            case 1 when PickVariable(Sort.Number, assignable: true) is { } variable:
                return Pick([$"({variable.Name}++)", $"({variable.Name}--)", $"(++{variable.Name})", $"(--{variable.Name})"]);
            case 2:
                return SourceNode.Expression(Receiver(Pick([Sort.Text, Sort.List]), d), ".length");
            case 3:
                return SourceNode.Expression("(", Expression(Sort.Any, d), " ", Pick(Arithmetic), " ", Expression(Sort.Any, d), ")");
            case 4 when Chance(30):
                return SourceNode.Expression("(+((", Expression(Sort.Number, d), ") ** ", Pick(["0", "1", "2", "3"]), ").toPrecision(10))");
            case 5 when Chance(50):
                return SourceNode.Expression(Receiver(Pick([Sort.Map, Sort.Set]), d), ".size");
            default:
                return SourceNode.Expression("(", Expression(Sort.Number, d), " ", Pick(Arithmetic), " ", Expression(Sort.Number, d), ")");
        }
    }

    private SourceNode SameSorts(int d)
    {
        var sort = Pick([Sort.Number, Sort.Number, Sort.Text, Sort.Any]);
        return SourceNode.Expression("(", Expression(sort, d), " ", Pick(Comparisons), " ", Expression(sort, d), ")");
    }

    private SourceNode ListLiteral(int d)
    {
        var parts = new List<object> { "[" };
        var sort = Pick([Sort.Number, Sort.Text, Sort.Any, Sort.Record]);
        for (var n = _random.Next(5); n > 0; n--)
        {
            parts.Add(_random.Next(12) switch
            {
                0 => "",
                1 => SourceNode.Expression("...", Expression(Chance(80) ? Sort.List : Sort.Any, d)),
                _ => Expression(sort, d),
            });
            parts.Add(", ");
        }

        parts.Add("]");
        return SourceNode.Expression([.. parts]);
    }

    private SourceNode RecordLiteral(int d)
    {
        var parts = new List<object> { "({ " };
        // With both a spread and an accessor in one literal Node enumerates in another order than the language says.
        var hasAccessors = Chance(50);
        var shorthands = new HashSet<string>(StringComparer.Ordinal);
        var keys = new List<string> { "x", "y", "z", "1", "0", "'a b'", "length", "name", "valueOf", "2.5" };
        for (var n = _random.Next(5); n > 0; n--)
        {
            // Node puts the last of two equal names into another place than the language says.
            var key = keys[_random.Next(keys.Count)];
            keys.Remove(key);
            parts.Add(_random.Next(12) switch
            {
                0 when !hasAccessors => SourceNode.Expression("...", Expression(Pick([Sort.Record, Sort.List, Sort.Any]), d)),
                1 => SourceNode.Expression("[", Expression(Sort.Text, d), "]: ", Expression(Sort.Any, d)),
                2 when hasAccessors => SourceNode.Expression("get ", key, "() { return ", Expression(Sort.Any, d), "; }"),
                3 when hasAccessors => SourceNode.Expression("set ", key, "(v) { t(v); }"),
                4 => SourceNode.Expression(key, "() { return ", Expression(Sort.Any, d), "; }"),
                6 => SourceNode.Expression(key, "(a) { return this.x + a + arguments.length; }"),
                7 when hasAccessors => SourceNode.Expression("get ", key, "() { return this.y; }"),
                5 when _variables.Count > 0 && Pick(_variables).Name is var name && shorthands.Add(name) => name,
                _ => SourceNode.Expression(key, ": ", Expression(Sort.Any, d)),
            });
            parts.Add(", ");
        }

        parts.Add("})");
        return SourceNode.Expression([.. parts]);
    }

    private SourceNode Access(int d)
    {
        var target = Receiver(Pick([Sort.Record, Sort.Record, Sort.List, Sort.List, Sort.Any]), d);
        return _random.Next(6) switch
        {
            5 => SourceNode.Expression(target, Pick([".x(", "?.x(", ".y?.("]), Expression(Sort.Any, d), ")"),
            0 => SourceNode.Expression(target, "?.", Pick(["x", "y", "length"]), Pick(["", ".z", "?.z"])),
            1 => SourceNode.Expression(target, ".", Pick(["x", "y", "length", "name"])),
            2 => SourceNode.Expression(target, "?.[", Expression(Sort.Text, d), "]"),
            3 => SourceNode.Expression(target, "[", Small(), "]"),
            _ => SourceNode.Expression(target, "[", Expression(Pick([Sort.Text, Sort.Number]), d), "]"),
        };
    }
}
