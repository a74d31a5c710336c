using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>Rules about the names that templates use. Other names are nothing in a template, and that is no error.</summary>
internal static class TemplateNameRules
{
    public static void Check(ValidationScope scope, ExpressionUse use, ScriptReference reference)
    {
        if (reference is not { Name: "Variables", Member: { } name })
            return;
        var known = scope.Names.KnownAt(use.Owner).Names;
        if (known.Contains(name))
            return;
        var (english, chinese) = Spelling.Hint(name, known);
        scope.Problems.Add(ValidationProblems.VariableUnknown, use.Owner.At(use.Property, reference.Line, reference.Column), name, english, chinese);
    }
}
