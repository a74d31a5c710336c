using ResponseWorkflow.Engine.Scripting;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Liquid;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>Rules about scripts, templates and references to variables and inputs.</summary>
internal static class ExpressionRules
{
    public static void Check(ValidationScope scope)
    {
        var scripts = new List<(ExpressionUse Use, IReadOnlyList<ScriptReference> References)>();
        foreach (var use in scope.Activities.SelectMany(ExpressionUse.Of))
        {
            var references = Compile(scope, use);
            if (references is null)
                continue;
            scope.Names.NoteCreated(references);
            scripts.Add((use, references));
        }

        // All scripts first, as a variable may be created in one and read in another.
        foreach (var (use, references) in scripts)
        {
            foreach (var reference in references)
            {
                if (use.Expression.Type == "Liquid")
                    TemplateNameRules.Check(scope, use, reference);
                else
                    ScriptNameRules.Check(scope, use, reference);
            }
        }
    }

    private static IReadOnlyList<ScriptReference>? Compile(ValidationScope scope, ExpressionUse use)
    {
        var text = TypeConversion.To<string>(use.Expression.Value) ?? "";
        try
        {
            switch (use.Expression.Type)
            {
                case "JavaScript":
                    return ScriptPrograms.Compile(text).References;
                case "Liquid":
                    return LiquidTemplate.Compile(text).References;
                case "Variable":
                    CheckVariable(scope, use);
                    return null;
                case "Input":
                    CheckInput(scope, use);
                    return null;
                case "CSharp" or "Python" or "Secret":
                    scope.Problems.Add(ValidationProblems.LanguageUnsupported, use.Owner.At(use.Property), use.Expression.Type);
                    return null;
                default:
                    return null;
            }
        }
        catch (ScriptException exception)
        {
            scope.Problems.Add(ValidationProblems.ScriptSyntax, use.Owner.At(use.Property, exception.Line, exception.Column), use.Expression.Type, exception.Message);
            return null;
        }
    }

    private static void CheckVariable(ValidationScope scope, ExpressionUse use)
    {
        var reference = TypedConverters.Structured(use.Expression.Value);
        var id = reference.TryGetObject(out var variable) ? TypeConversion.To<string>(variable["id"]) : TypeConversion.To<string>(reference);
        if (id is not null && scope.Names.HasVariableId(use.Owner, id))
            return;
        var name = variable is null ? id : TypeConversion.To<string>(variable["name"]) ?? id;
        var (english, chinese) = Spelling.Hint(name ?? "", scope.Names.VariablesAt(use.Owner));
        scope.Problems.Add(ValidationProblems.VariableUnknown, use.Owner.At(use.Property), name, english, chinese);
    }

    private static void CheckInput(ValidationScope scope, ExpressionUse use)
    {
        var reference = TypedConverters.Structured(use.Expression.Value);
        var name = reference.TryGetObject(out var input) ? TypeConversion.To<string>(input["name"]) : TypeConversion.To<string>(reference);
        if (name is not null && scope.Names.Inputs.Contains(name, StringComparer.OrdinalIgnoreCase))
            return;
        var (english, chinese) = Spelling.Hint(name ?? "", scope.Names.Inputs);
        scope.Problems.Add(ValidationProblems.InputUnknown, use.Owner.At(use.Property), name, english, chinese);
    }
}
