namespace ResponseWorkflow.Expressions.Tests.Differential.Generation;

/// <summary>Makes random programs that end, and that show what they did: one seed, one program.</summary>
/// <remarks>
/// Loops have bounded counts, and a function calls only functions declared before it, so nothing runs for ever. What the language
/// leaves to the engine (texts of errors, last digits of sines, sorting by a contradictory comparison, the present time) is not used.
/// </remarks>
internal sealed partial class ProgramGenerator(int seed)
{
    private const int MaxNesting = 4;

    private readonly Random _random = new(seed);
    private readonly List<Variable> _variables = [];
    private readonly List<(string Name, int Parameters)> _functions = [];
    private readonly List<string> _labels = [];
    private int _names;
    private int _nesting;
    private int _loops;
    private bool _inFunction;

    /// <summary>Makes the program. It returns a text that shows its variables and its trace.</summary>
    public SourceNode Generate()
    {
        var statements = new List<SourceNode>();
        for (var n = _random.Next(2, 5); n > 0; n--)
            statements.Add(Declaration());
        for (var n = _random.Next(2, 9); n > 0; n--)
            statements.Add(Statement());
        var body = Sequence(statements);
        var report = SourceNode.Statement("return show([", string.Join(", ", _variables.Select(variable => variable.Name)), "]) + ' ' + seen.join(' ');\n");
        // What is thrown reaches the host in one half of the programs, and a handler in the other.
        return Chance(50)
            ? SourceNode.Statement(body, report)
            : SourceNode.Statement("try {\n", body, report, "} catch (error) { return 'caught ' + show(error) + ' ' + seen.join(' '); }\n");
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>A name for a declaration: mostly a new one, now and then one that hides another or clashes with it.</summary>
    private string NewName() => _nesting > 0 && _variables.Count > 0 && Chance(2) ? Pick(_variables).Name : "v" + _names++;

    /// <summary>Statements one after another. Some functions move to the end, for they may be called before they stand there.</summary>
    private SourceNode Sequence(IEnumerable<SourceNode> statements) =>
        SourceNode.Sequence(statements.Select(statement => (Statement: statement, IsMoved: statement.IsFunction && Chance(40))).OrderBy(pair => pair.IsMoved).Select(pair => pair.Statement));

    private Variable? PickVariable(Sort sort, bool assignable = false)
    {
        var candidates = _variables.Where(variable => (sort == Sort.Any || variable.Sort == sort) && (!assignable || variable.IsAssignable)).ToList();
        return candidates.Count == 0 ? null : Pick(candidates);
    }

    private sealed record Variable(string Name, Sort Sort, bool IsAssignable);
}
