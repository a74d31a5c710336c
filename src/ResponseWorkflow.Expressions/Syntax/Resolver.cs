namespace ResponseWorkflow.Expressions.Syntax;

/// <summary>Finds out what every name means and where every variable lives.</summary>
internal static class Resolver
{
    /// <summary>Resolves all names and gives every variable its slot.</summary>
    public static void Resolve(FunctionSyntax program, IReadOnlyList<Identifier> names)
    {
        foreach (var name in names)
            Resolve(name, program);

        // Slots are given after all captures are known; a scope is met at least through one of its variables.
        var done = new HashSet<Variable>(ReferenceEqualityComparer.Instance);
        foreach (var name in names)
        {
            if (name.Variable is { } variable && done.Add(variable))
                Place(variable);
        }
    }

    private static void Resolve(Identifier name, FunctionSyntax program)
    {
        for (var scope = name.Scope; scope is not null; scope = scope.Parent)
        {
            var variable = scope.Find(name.Name) ?? FindImplicit(name.Name, scope, program);
            if (variable is null)
                continue;
            var isOtherFunction = scope.Function != name.Scope.Function;
            variable.IsCaptured |= isOtherFunction;
            variable.NeedsMark |= NeedsCheck(variable, name);
            name.Variable = variable;
            return;
        }
    }

    /// <summary>Whether a use may come before the declaration of its variable ran.</summary>
    public static bool NeedsCheck(Variable variable, Identifier name) =>
        variable.IsLexical
            ? variable.Scope.Function != name.Scope.Function || name.Position < variable.ReadyFrom || variable.Scope.IsSwitch
            : variable.Kind == DeclarationKind.Parameter && !variable.Scope.Function.HasSimpleParameters && name.Position < variable.ReadyFrom;

    private static Variable? FindImplicit(string name, Scope scope, FunctionSyntax program)
    {
        var function = scope.Function;
        if (scope != function.ParameterScope || function.IsArrow)
            return null;
        return name switch
        {
            "this" => scope.Add(name, DeclarationKind.This, 0),
            "arguments" when function != program => scope.Add(name, DeclarationKind.Arguments, 0),
            _ => null,
        };
    }

    private static void Place(Variable variable) =>
        variable.Slot = variable.IsCaptured ? variable.Scope.EnvironmentSize++ : variable.Scope.Function.FrameSize++;
}
