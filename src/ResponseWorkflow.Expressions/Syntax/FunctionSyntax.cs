namespace ResponseWorkflow.Expressions.Syntax;

/// <summary>A function or the program itself.</summary>
internal sealed class FunctionSyntax
{
    /// <summary>Makes a function within a scope; null for the program.</summary>
    public FunctionSyntax(Scope? parent, string name, bool isArrow)
    {
        Name = name;
        IsArrow = isArrow;
        IsProgram = parent is null;
        ParameterScope = new Scope(parent, this);
        BodyScope = ParameterScope;
    }

    /// <summary>The name, or empty; a function expression takes the name of what it is first assigned to.</summary>
    public string Name { get; set; }

    /// <summary>Whether it is an arrow function: no <c>this</c> and <c>arguments</c> of its own.</summary>
    public bool IsArrow { get; }

    /// <summary>Whether it is the program.</summary>
    public bool IsProgram { get; }

    /// <summary>Whether it is a method, getter or setter, which <c>new</c> refuses.</summary>
    public bool IsMethod { get; init; }

    /// <summary>Where its text begins in the source.</summary>
    public int Start { get; init; }

    /// <summary>Where its text ends.</summary>
    public int End { get; set; }

    /// <summary>The scope of the parameters.</summary>
    public Scope ParameterScope { get; }

    /// <summary>The scope of the body: that of the parameters, unless they contain expressions.</summary>
    public Scope BodyScope { get; set; }

    /// <summary>The parameters.</summary>
    public IReadOnlyList<PatternElement> Parameters { get; set; } = [];

    /// <summary>The target of the rest parameter.</summary>
    public Node? Rest { get; set; }

    /// <summary>Whether all parameters are plain names.</summary>
    public bool HasSimpleParameters { get; set; } = true;

    /// <summary>The statements of the body.</summary>
    public IReadOnlyList<Statement> Body { get; set; } = [];

    /// <summary>How many variables live in the frame. Known after resolving.</summary>
    public int FrameSize { get; set; }

    /// <summary>The number of parameters before the first with a default, as <c>f.length</c> shows it.</summary>
    public int Length => Parameters.TakeWhile(parameter => parameter.Default is null).Count();
}
