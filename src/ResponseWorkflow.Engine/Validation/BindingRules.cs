using System.Text.Json;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>Rules about where outputs go.</summary>
internal static class BindingRules
{
    private const string SetVariable = "Elsa.SetVariable";

    public static void Check(ValidationScope scope)
    {
        foreach (var scoped in scope.Activities)
        {
            foreach (var (output, target) in scoped.Activity.Outputs)
            {
                var isKnown = scope.Names.HasVariableId(scoped, target) || scope.Definition.Outputs.Any(known => known.Name == target);
                if (!isKnown)
                    scope.Problems.Add(ValidationProblems.OutputUnbound, scoped.At(Words.Camel(output)), output, target);
            }

            if (scoped.Activity.TypeName == SetVariable)
                CheckTarget(scope, scoped);
        }
    }

    private static void CheckTarget(ValidationScope scope, ScopedActivity scoped)
    {
        var variable = scoped.Activity.DirectInputs.GetValueOrDefault("Variable");
        var id = variable.ValueKind == JsonValueKind.Object ? variable.Get("id").Text() : variable.Text();
        if (string.IsNullOrWhiteSpace(id))
        {
            scope.Problems.Add(ValidationProblems.VariableUnset, scoped.At("variable"));
        }
        else if (!scope.Names.HasVariableId(scoped, id))
        {
            var name = variable.Get("name").Text() ?? id;
            var (english, chinese) = Spelling.Hint(name, scope.Names.VariablesAt(scoped));
            scope.Problems.Add(ValidationProblems.VariableUnknown, scoped.At("variable"), name, english, chinese);
        }
    }
}
