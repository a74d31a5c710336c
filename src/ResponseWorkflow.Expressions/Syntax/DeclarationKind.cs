namespace ResponseWorkflow.Expressions.Syntax;

/// <summary>How a variable came to be.</summary>
internal enum DeclarationKind
{
    /// <summary><c>var</c>.</summary>
    Var,

    /// <summary><c>let</c>.</summary>
    Let,

    /// <summary><c>const</c>.</summary>
    Const,

    /// <summary>A function declaration.</summary>
    Function,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>The parameter of a <c>catch</c>.</summary>
    CatchParameter,

    /// <summary>The name of a function expression inside itself; assignments are ignored.</summary>
    FunctionName,

    /// <summary><c>this</c> of the nearest function that is no arrow function.</summary>
    This,

    /// <summary><c>arguments</c> of the nearest function that is no arrow function.</summary>
    Arguments,
}
