namespace ResponseWorkflow.Expressions.Tests.Differential.Generation;

/// <summary>Statements.</summary>
internal sealed partial class ProgramGenerator
{
    private static readonly Sort[] DeclaredSorts =
        [Sort.Number, Sort.Number, Sort.Text, Sort.Text, Sort.List, Sort.List, Sort.Record, Sort.Record, Sort.Flag, Sort.Any, Sort.Map, Sort.Set, Sort.Date, Sort.Pattern];

    private static readonly string[] Assignments = ["=", "=", "=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", ">>>=", "&&=", "||=", "??="];

    private SourceNode Statement()
    {
        if (_nesting >= MaxNesting)
            return Chance(60) ? AssignmentStatement() : Trace();
        switch (_random.Next(24))
        {
            case 0 or 1 or 2:
                return Declaration();
            case 3 or 4 or 5 or 6:
                return AssignmentStatement();
            case 7 or 8:
                return Trace();
            case 9 or 10:
                return SourceNode.Statement("if (", Guarded(Sort.Flag, 2), ") {\n", Block(), "}", Chance(50) ? SourceNode.Statement(" else {\n", Block(), "}\n") : "\n");
            case 11 or 12 or 13 or 14:
                return Loop();
            case 15:
                return Switch();
            case 16 or 17:
                return Try();
            case 18 or 19 or 20:
                return Function();
            case 21:
                return Destructuring();
            case 22:
                return Chance(80) ? SourceNode.Statement("delete ", Receiver(Sort.Record, 1), "[", Expression(Sort.Text, 1), "];\n") : Labelled();
            default:
                return Chance(30) ? SourceNode.Statement("if (", Expression(Sort.Flag, 2), ") throw ", Thrown(), ";\n") : SourceNode.Statement(Guarded(Sort.Any, 4), ";\n");
        }
    }

    /// <summary>Statements of their own scope.</summary>
    private SourceNode Block()
    {
        var (variables, functions) = (_variables.Count, _functions.Count);
        _nesting++;
        var statements = new List<SourceNode>();
        for (var n = _random.Next(1, 4); n > 0; n--)
            statements.Add(Statement());
        if (_labels.Count > 0 && Chance(15))
            statements.Add(SourceNode.Statement("if (", Expression(Sort.Flag, 2), ") ", Chance(50) ? "break " : "continue ", Chance(50) ? Pick(_labels) : "", ";\n"));
        _nesting--;
        _variables.RemoveRange(variables, _variables.Count - variables);
        _functions.RemoveRange(functions, _functions.Count - functions);
        return Sequence(statements);
    }

    private SourceNode Declaration()
    {
        var sort = Pick(DeclaredSorts);
        var name = NewName();
        var keyword = Pick(["let", "let", "var", "const"]);
        var value = Guarded(sort, 3);
        _variables.Add(new Variable(name, sort, keyword != "const" || Chance(3)));
        return SourceNode.Statement(keyword, " ", name, " = ", value, ";\n");
    }

    private SourceNode AssignmentStatement() => SourceNode.Statement(Chance(60) ? SourceNode.Expression("g(() => ", Assignment(2), ")") : Assignment(2), ";\n");

    /// <summary>Mostly an expression whose error is traced and does not end the program: or few programs would come far.</summary>
    private SourceNode Guarded(Sort sort, int depth) =>
        Chance(70) ? SourceNode.Expression("g(() => ", Expression(sort, depth), ")") : Expression(sort, depth - 1);

    private SourceNode Assignment(int depth)
    {
        if (Chance(25) && PickVariable(Sort.Record) is { } record)
            return SourceNode.Expression("(", record.Name, Chance(50) ? ".x" : SourceNode.Expression("[", Expression(Sort.Text, 1), "]"), " ", Pick(Assignments), " ", Expression(Sort.Any, depth), ")");
        if (Chance(20) && PickVariable(Sort.List) is { } list)
            return SourceNode.Expression("(", list.Name, "[", Small(), "] ", Pick(Assignments), " ", Expression(Sort.Any, depth), ")");
        if (Chance(4) && PickVariable(Sort.List) is { } shortened)
            return SourceNode.Expression("(", shortened.Name, ".length = ", Small(), ")");
        if (PickVariable(Sort.Any, assignable: true) is not { } variable)
            return Expression(Sort.Any, depth);
        return SourceNode.Expression("(", variable.Name, " ", variable.Sort is Sort.Number or Sort.Text or Sort.Flag ? Pick(Assignments) : "=", " ", Expression(variable.Sort, depth), ")");
    }

    private SourceNode Trace() => SourceNode.Statement("t(", Guarded(Sort.Any, 3), ");\n");

    private SourceNode Loop()
    {
        if (_loops >= 2)
            return Trace();
        _loops++;
        var name = NewName();
        var label = Chance(25) ? "L" + _names : "";
        _labels.Add(label);
        var (variables, head, tail) = (_variables.Count, default(SourceNode), "}\n");
        switch (_random.Next(6))
        {
            case 0 or 1:
                head = SourceNode.Statement("for (", Chance(70) ? "let " : "var ", name, " = 0; ", name, " < ", Small(), "; ", name, Chance(50) ? "++" : " += 1", ") {\n");
                _variables.Add(new Variable(name, Sort.Number, IsAssignable: false));
                break;
            case 2:
                head = SourceNode.Statement("for (", Pick(["let", "const", "var"]), " ", name, " of ", LoopedOver(), ") {\n");
                _variables.Add(new Variable(name, Sort.Any, IsAssignable: false));
                break;
            case 3:
                head = SourceNode.Statement("for (const [", name, ", ", name, "b] of ", Chance(50) ? Expression(Sort.Map, 2) : SourceNode.Expression("Object.entries(", Expression(Sort.Record, 2), ")"), ") {\n");
                _variables.Add(new Variable(name, Sort.Any, IsAssignable: false));
                _variables.Add(new Variable(name + "b", Sort.Any, IsAssignable: false));
                break;
            case 4:
                head = SourceNode.Statement("for (", Pick(["let", "const", "var"]), " ", name, " in ", Expression(Pick([Sort.Record, Sort.List, Sort.Any]), 2), ") {\n");
                _variables.Add(new Variable(name, Sort.Text, IsAssignable: false));
                break;
            default:
                var isPostTested = Chance(40);
                head = isPostTested ? SourceNode.Statement("do {\n") : SourceNode.Statement("while (", name, "++ < ", Small(), ") {\n");
                tail = isPostTested ? $"}} while ({name}++ < 2);\n" : tail;
                _labels[^1] = "";
                var counted = SourceNode.Statement("var ", name, " = 0;\n", head, Block(), tail);
                return Leave(counted);
        }

        return Leave(SourceNode.Statement(label.Length > 0 ? label + ": " : "", head!, Block(), tail));

        SourceNode Leave(SourceNode loop)
        {
            _labels.RemoveAt(_labels.Count - 1);
            _variables.RemoveRange(variables, _variables.Count - variables);
            _loops--;
            return loop;
        }
    }

    /// <summary>Something to loop over; mostly a copy, because a loop that lengthens what it loops over need not end.</summary>
    private SourceNode LoopedOver()
    {
        var iterable = Expression(Chance(60) ? Sort.List : Pick([Sort.Text, Sort.Set]), 2);
        return Chance(85) ? SourceNode.Expression("[...", iterable, "].slice(0, 5)") : iterable;
    }

    private SourceNode Labelled()
    {
        var label = "B" + _names++;
        var labels = _labels.ToList();
        _labels.Clear();
        var block = Block();
        _labels.AddRange(labels);
        return SourceNode.Statement(label, ": {\n", block, SourceNode.Statement("if (", Expression(Sort.Flag, 2), ") break ", label, ";\n"), Trace(), "}\n");
    }

    private SourceNode Switch()
    {
        var sort = Pick([Sort.Number, Sort.Text, Sort.Any]);
        var parts = new List<object> { "switch (", Expression(sort, 2), ") {\n" };
        var cases = _random.Next(1, 4);
        var last = _random.Next(cases + 1);
        // "break" belongs to the switch, "continue" to a loop around it: neither is made inside of a case by Block.
        var labels = _labels.ToList();
        _labels.Clear();
        for (var i = 0; i <= cases; i++)
        {
            if (i == last)
                parts.Add(SourceNode.Statement("default:\n", Trace(), Chance(60) ? "break;\n" : ""));
            else
                parts.Add(SourceNode.Statement("case ", Expression(sort, 1), ": {\n", Block(), "}\n", Chance(60) ? "break;\n" : ""));
        }

        _labels.AddRange(labels);
        parts.Add("}\n");
        return SourceNode.Statement([.. parts]);
    }

    private SourceNode Try()
    {
        // No other name is hidden by it: the texts of errors are the engine's own and must not get into expressions.
        var name = "e" + _names++;
        var body = SourceNode.Statement("try {\n", Block(), Chance(40) ? SourceNode.Statement("throw ", Thrown(), ";\n") : "", "}");
        var handler = Chance(80) ? SourceNode.Statement(" catch (", name, ") {\nt(", name, ");\n", Block(), "}") : null;
        if (handler is not null && Chance(20))
            handler = SourceNode.Statement(" catch {\n", Block(), "}");
        var last = handler is null || Chance(40) ? SourceNode.Statement(" finally {\n", Block(), "}") : SourceNode.Statement("");
        return SourceNode.Statement(body, handler ?? SourceNode.Statement(""), last, "\n");
    }

    private SourceNode Thrown() => _random.Next(5) switch
    {
        0 => SourceNode.Expression("new Error(", Expression(Sort.Text, 1), ")"),
        1 => SourceNode.Expression("new ", Pick(["TypeError", "RangeError", "SyntaxError", "ReferenceError"]), "('x')"),
        2 => SourceNode.Expression("{ code: ", Expression(Sort.Number, 1), " }"),
        _ => Expression(Pick([Sort.Text, Sort.Number]), 2),
    };

    private SourceNode Destructuring()
    {
        var (a, b, c) = (NewName(), NewName(), NewName());
        SourceNode statement = _random.Next(5) switch
        {
            0 => SourceNode.Statement("let [", a, ", ", b, " = ", Expression(Sort.Any, 2), ", ...", c, "] = ", Expression(Sort.List, 2), ";\n"),
            1 => SourceNode.Statement("let { x: ", a, ", [", Expression(Sort.Text, 1), "]: ", b, " = ", Expression(Sort.Any, 2), ", ...", c, " } = ", Expression(Sort.Record, 2), ";\n"),
            2 => SourceNode.Statement("let ", a, ", ", b, ", ", c, ";\n[", a, ", [", b, "] = [1], ", c, " = 'd'] = ", Expression(Sort.List, 2), ";\n"),
            3 => SourceNode.Statement("let { length: ", a, ", 0: ", b, ", 1: ", c, " = ", a, " } = ", Expression(Sort.Text, 2), ";\n"),
            _ => SourceNode.Statement("var ", a, " = 1, ", b, " = 2, ", c, ";\n({ x: ", c, " = ", Expression(Sort.Any, 1), ", ...", a, " } = ", Expression(Sort.Record, 2), ");\n"),
        };
        _variables.Add(new Variable(a, Sort.Any, IsAssignable: true));
        _variables.Add(new Variable(b, Sort.Any, IsAssignable: true));
        _variables.Add(new Variable(c, Sort.Any, IsAssignable: true));
        return statement;
    }

    private SourceNode Function()
    {
        var name = "f" + _names++;
        var (variables, loops, labels, inFunction) = (_variables.Count, _loops, _labels.ToList(), _inFunction);
        _labels.Clear();
        _loops = 1;
        _inFunction = true;
        var parameters = new List<object>();
        var count = _random.Next(4);
        for (var i = 0; i < count; i++)
        {
            var parameter = NewName();
            if (i > 0)
                parameters.Add(", ");
            switch (_random.Next(8))
            {
                case 0:
                    parameters.Add(SourceNode.Expression("{ x: ", parameter, " = ", Expression(Sort.Any, 1), " } = {}"));
                    break;
                case 1:
                    parameters.Add(SourceNode.Expression("[", parameter, "] = [", Expression(Sort.Any, 1), "]"));
                    break;
                case 2 or 3:
                    parameters.Add(SourceNode.Expression(parameter, " = ", Expression(Sort.Any, 2)));
                    break;
                case 4 when i == count - 1:
                    parameters.Add("..." + parameter);
                    break;
                default:
                    parameters.Add(parameter);
                    break;
            }

            _variables.Add(new Variable(parameter, Sort.Any, IsAssignable: true));
        }

        var body = SourceNode.Sequence([Block(), SourceNode.Statement("return ", Expression(Sort.Any, 2), ";\n")]);
        object[] head = Chance(60) ? ["function ", name, "(", .. parameters, ") {\n"] : ["const ", name, " = (", .. parameters, ") => {\n"];
        _variables.RemoveRange(variables, _variables.Count - variables);
        (_loops, _inFunction) = (loops, inFunction);
        _labels.AddRange(labels);
        _functions.Add((name, count));
        return SourceNode.Statement([.. head, body, "}\n"]);
    }
}
