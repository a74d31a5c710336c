namespace ResponseWorkflow.Expressions.Tests.Differential.Generation;

/// <summary>Calls of built-in functions and of the program's own.</summary>
internal sealed partial class ProgramGenerator
{
    /// <summary>Comparisons that do not contradict themselves whatever the values are, and do not tell how often they are asked.</summary>
    private static readonly string[] Orders =
    [
        "(a, b) => String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0", "(a, b) => String(b).length - String(a).length", "() => 0", "(a, b) => (typeof a).length - (typeof b).length",
    ];

    private SourceNode Call(BuiltinCall call, int depth)
    {
        var parts = new List<object>();
        if (call.IsApproximate)
            parts.Add("(+(");
        if (call.IsIterator)
            parts.Add("[...");
        if (call.Receiver is { } sort)
        {
            // The digits of large numbers in other radices are the engine's own.
            parts.Add(call is { Receiver: Sort.Number, Name: "toString" } ? SourceNode.Expression("(", Expression(sort, depth - 1), " % 1e9)") : Receiver(sort, depth - 1));
            parts.Add(Chance(4) ? "?." : ".");
        }

        parts.Add(call.Name + "(");
        var count = Chance(2) ? 0 : _random.Next(call.Required, call.Arguments.Length + 1);
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                parts.Add(", ");
            parts.Add(Argument(call.Arguments[i], depth - 1));
        }

        parts.Add(")");
        if (call.IsIterator)
            parts.Add("]");
        if (call.IsApproximate)
            parts.Add(").toPrecision(10))");
        return SourceNode.Expression([.. parts]);
    }

    private SourceNode Argument(char letter, int depth) => letter switch
    {
        'i' => Chance(95) ? Chance(20) ? Pick(["10", "16", "20", "36", "60", "-1"]) : Small() : Expression(Sort.Any, depth),
        'n' => Chance(50) ? Pick(["0", "1", "2", "3", "-1", "-2", "5", "10", "100", "NaN"]) : Expression(Sort.Number, depth),
        's' => Expression(Sort.Text, depth),
        'b' => Expression(Sort.Flag, depth),
        'a' => Expression(Sort.List, depth),
        'o' => Expression(Sort.Record, depth),
        'm' => Expression(Sort.Map, depth),
        't' => Expression(Sort.Set, depth),
        'd' => Expression(Sort.Date, depth),
        'r' => Literal(Sort.Pattern),
        'g' => Pick(GlobalPatterns),
        'j' => Pick(Json),
        'D' => Pick(DateTexts),
        'q' => Pick(["null", "undefined", "['x', 'a', 1]", "(k, v) => typeof v === 'number' ? v + 1 : v"]),
        'c' => Pick(Orders),
        '1' => Chance(10) ? Pick(["String", "Number", "Boolean", "parseInt", "Array.isArray"]) : ArrowFunction(1, depth),
        '2' => ArrowFunction(2, depth),
        _ => Expression(Sort.Any, depth),
    };

    private SourceNode ArrowFunction(int parameters, int depth)
    {
        var (variables, loops, labels) = (_variables.Count, _loops, _labels.ToList());
        var (a, b) = (NewName(), NewName());
        _variables.Add(new Variable(a, Sort.Any, IsAssignable: true));
        if (parameters > 1)
            _variables.Add(new Variable(b, Sort.Any, IsAssignable: true));
        var head = parameters switch
        {
            0 => $"({a} = 1)",
            1 => Chance(60) ? a : $"({a})",
            _ => $"({a}, {b})",
        };
        SourceNode function;
        if (Chance(12) && _nesting < MaxNesting)
        {
            _labels.Clear();
            _loops = 2;
            function = SourceNode.Expression(Chance(50) ? head + " => {\n" : $"function ({a}, {b}) {{\n", Block(), SourceNode.Statement("return ", Expression(Sort.Any, depth - 1), ";\n"), "}");
            _loops = loops;
            _labels.AddRange(labels);
        }
        else
        {
            function = SourceNode.Expression(head, " => ", SourceNode.Expression("(", Expression(Sort.Any, depth - 1), ")"));
        }

        _variables.RemoveRange(variables, _variables.Count - variables);
        return function;
    }

    private SourceNode UserCall(int depth)
    {
        var (name, parameters) = Pick(_functions);
        var head = _random.Next(16) switch
        {
            0 => SourceNode.Expression(name, ".call(", Expression(Sort.Record, depth - 1), ", "),
            1 => SourceNode.Expression(name, ".bind(", Expression(Sort.Record, depth - 1), ", ", Expression(Sort.Any, depth - 1), ")("),
            2 => SourceNode.Expression("new ", name, "("),
            3 => name + "?.(",
            _ => name + "(",
        };
        var parts = new List<object> { head };
        for (var i = _random.Next(parameters + 2); i > 0; i--)
        {
            parts.Add(Chance(10) ? SourceNode.Expression("...", Expression(Sort.List, depth - 1)) : Expression(Sort.Any, depth - 1));
            parts.Add(", ");
        }

        parts.Add(")");
        return SourceNode.Expression([.. parts]);
    }
}
