namespace ResponseWorkflow.Expressions.Syntax;

/// <content>Declaring names, with the early errors about them.</content>
internal sealed partial class Parser
{
    private void Declare(Identifier name, DeclarationKind kind)
    {
        switch (kind)
        {
            case DeclarationKind.Var:
                DeclareVar(name);
                break;
            case DeclarationKind.Parameter or DeclarationKind.CatchParameter:
                if (_scope.Find(name.Name) is { } same && (kind == DeclarationKind.CatchParameter || !_function.HasSimpleParameters || _function.IsArrow))
                    throw kind == DeclarationKind.Parameter ? Error("Duplicate parameter name not allowed in this context", name.Position) : AlreadyDeclared(same.Name, name.Position);
                if (_scope.Find(name.Name) is null)
                    _scope.Add(name.Name, kind, name.Position);
                break;
            default:
                DeclareLexical(name, kind);
                break;
        }
    }

    private void DeclareLexical(Identifier name, DeclarationKind kind)
    {
        if (name.Name == "let")
            throw Error("let is disallowed as a lexically bound name", name.Position);
        if (IsTaken(_scope, name.Name))
            throw AlreadyDeclared(name.Name, name.Position);
        _scope.Add(name.Name, kind, int.MaxValue);
    }

    private bool IsTaken(Scope scope, string name)
    {
        if (scope.Find(name) is not null || scope.PassingNames.Contains(name))
            return true;

        // The body may not declare again what a parameter or the parameter of a catch is called.
        return scope.Parent is { } around && around.Find(name) is { } parameter && ((parameter.Kind == DeclarationKind.Parameter && scope == scope.Function.BodyScope && around == scope.Function.ParameterScope)
            || (parameter.Kind == DeclarationKind.CatchParameter && _catchBody == scope));
    }

    private void DeclareVar(Identifier name)
    {
        var body = _function.BodyScope;
        for (var scope = _scope; scope != body; scope = scope.Parent!)
        {
            if (scope.Find(name.Name) is { Kind: not DeclarationKind.CatchParameter })
                throw AlreadyDeclared(name.Name, name.Position);
            scope.PassingNames.Add(name.Name);
        }

        var existing = body.Find(name.Name);
        if (existing is { IsLexical: true })
            throw AlreadyDeclared(name.Name, name.Position);
        if (existing is null)
            body.Add(name.Name, DeclarationKind.Var, 0);
    }

    /// <summary>Declares a function where it stands; the result is its name as <c>var</c> of the function around, for one in a block.</summary>
    private Identifier? DeclareFunction(Identifier name)
    {
        var existing = _scope.Find(name.Name);
        if (existing is { IsLexical: true } || _scope.PassingNames.Contains(name.Name))
            throw AlreadyDeclared(name.Name, name.Position);
        if (_scope == _function.BodyScope)
        {
            if (existing is null)
                _scope.Add(name.Name, DeclarationKind.Function, 0);
            return null;
        }

        if (existing is { Kind: not DeclarationKind.Function } || IsTaken(_scope, name.Name) && existing is null)
            throw AlreadyDeclared(name.Name, name.Position);
        if (existing is null)
            _scope.Add(name.Name, DeclarationKind.Function, 0);
        return HoistOutOfBlock(name);
    }

    // Sloppy code sees a function of a block outside of it too, once the declaration was passed, unless a let or parameter is in the way.
    private Identifier? HoistOutOfBlock(Identifier name)
    {
        var body = _function.BodyScope;
        for (var scope = _scope.Parent!; scope != body; scope = scope.Parent!)
        {
            if (scope.Find(name.Name) is { IsLexical: true } or { Kind: DeclarationKind.CatchParameter })
                return null;
        }

        if (_function.ParameterScope.Find(name.Name) is { Kind: DeclarationKind.Parameter } || body.Find(name.Name) is { IsLexical: true })
            return null;
        if (body.Find(name.Name) is null)
            body.Add(name.Name, DeclarationKind.Var, 0);
        var outer = new Identifier(name.Name, name.Position) { Scope = body };
        _names.Add(outer);
        return outer;
    }

    private static void MarkReady(Node target, int offset)
    {
        switch (target)
        {
            case Identifier name:
                if (name.Scope.Find(name.Name) is { } variable)
                    variable.ReadyFrom = offset;
                break;
            case ArrayPattern array:
                foreach (var element in array.Elements)
                {
                    if (element is not null)
                        MarkReady(element.Target, offset);
                }

                if (array.Rest is not null)
                    MarkReady(array.Rest, offset);
                break;
            case ObjectPattern pattern:
                foreach (var property in pattern.Properties)
                    MarkReady(property.Element.Target, offset);
                if (pattern.Rest is not null)
                    MarkReady(pattern.Rest, offset);
                break;
        }
    }

    private Scripts.ScriptException AlreadyDeclared(string name, int offset) => Error($"Identifier '{name}' has already been declared", offset);
}
