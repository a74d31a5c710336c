namespace ResponseWorkflow.Expressions.Syntax;

/// <summary>A region of names: a function's parameters, its body, a block, a loop or a catch.</summary>
internal sealed class Scope(Scope? parent, FunctionSyntax function)
{
    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);

    /// <summary>The scope around.</summary>
    public Scope? Parent { get; set; } = parent;

    /// <summary>The function (or program) that this belongs to.</summary>
    public FunctionSyntax Function => function;

    /// <summary>Whether textual order proves nothing here, because cases can be jumped over.</summary>
    public bool IsSwitch { get; init; }

    /// <summary>The variables in order of declaration.</summary>
    public List<Variable> Variables { get; } = [];

    /// <summary>The functions to make when the scope is entered.</summary>
    public List<FunctionDeclaration> Functions { get; } = [];

    /// <summary>The names that a <c>var</c> in this block carries outwards; they must not meet a <c>let</c> on the way.</summary>
    public HashSet<string> PassingNames { get; } = new(StringComparer.Ordinal);

    /// <summary>How many variables live in the environment of this scope; 0 means that it needs none. Known after resolving.</summary>
    public int EnvironmentSize { get; set; }

    /// <summary>Gets a variable of this very scope.</summary>
    public Variable? Find(string name) => _variables.GetValueOrDefault(name);

    /// <summary>Adds a variable.</summary>
    public Variable Add(string name, DeclarationKind kind, int position)
    {
        var variable = new Variable(name, kind, this, position);
        _variables.Add(name, variable);
        Variables.Add(variable);
        return variable;
    }
}
