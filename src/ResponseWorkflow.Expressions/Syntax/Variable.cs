namespace ResponseWorkflow.Expressions.Syntax;

/// <summary>A declared name.</summary>
internal sealed class Variable(string name, DeclarationKind kind, Scope scope, int position)
{
    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>How it was declared.</summary>
    public DeclarationKind Kind { get; set; } = kind;

    /// <summary>The scope that holds it.</summary>
    public Scope Scope => scope;

    /// <summary>The offset after which textual order proves that it has a value; set when its declaration is complete.</summary>
    public int ReadyFrom { get; set; } = position;

    /// <summary>Whether a function inside uses it, so that it lives in an environment instead of the frame.</summary>
    public bool IsCaptured { get; set; }

    /// <summary>Whether some use may come before the declaration ran, so that the mark must be set on entry.</summary>
    public bool NeedsMark { get; set; }

    /// <summary>The place in the frame or in the environment of the scope.</summary>
    public int Slot { get; set; } = -1;

    /// <summary>Whether it is a <c>let</c> or <c>const</c>.</summary>
    public bool IsLexical => Kind is DeclarationKind.Let or DeclarationKind.Const;
}
