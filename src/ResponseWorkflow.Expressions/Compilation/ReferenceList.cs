using ResponseWorkflow.Expressions.Scripts;
using ResponseWorkflow.Expressions.Syntax;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>Collects the uses of free names. The first note about a use counts: outer syntax knows more than inner.</summary>
internal sealed class ReferenceList(SourceText source)
{
    private readonly Dictionary<Identifier, ScriptReference> _references = new(ReferenceEqualityComparer.Instance);

    /// <summary>Notes a use, perhaps with the member right on it.</summary>
    public void Add(Expression expression, string? member, bool isAssigned = false) => Add(expression, member, false, [], isAssigned);

    /// <summary>Notes a call of a name.</summary>
    public void AddCall(Expression callee, IReadOnlyList<Expression> arguments) =>
        Add(callee, null, true, [.. arguments.Select(argument => Strip(argument) is Literal literal && literal.Value.TryGetString(out var text) ? text : null)], false);

    /// <summary>The uses in order of appearance.</summary>
    public IReadOnlyList<ScriptReference> ToList() =>
        [.. _references.OrderBy(pair => pair.Key.Position).Select(pair => pair.Value)];

    private static Expression Strip(Expression expression)
    {
        while (expression is Parenthesised inner)
            expression = inner.Inner;
        return expression;
    }

    private void Add(Expression expression, string? member, bool isCall, IReadOnlyList<string?> arguments, bool isAssigned)
    {
        if (Strip(expression) is not Identifier { Variable: null } name || name.Name is "this" or "undefined" or "NaN" or "Infinity")
            return;
        var (line, column) = source.PlaceOf(name.Position);
        _references.TryAdd(name, new(name.Name, member, isCall, arguments, isAssigned, line, column));
    }
}
