using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>An expression and where a definition has it.</summary>
/// <param name="Owner">The activity.</param>
/// <param name="Property">The property in the JSON.</param>
/// <param name="Expression">The expression; the text of a script activity counts as JavaScript.</param>
/// <param name="Input">The input, or null for the condition of a case.</param>
internal sealed record ExpressionUse(ScopedActivity Owner, string Property, ExpressionDefinition Expression, InputDescriptor? Input)
{
    private const string ScriptActivity = "Elsa.RunJavaScript";

    /// <summary>All expressions of an activity.</summary>
    public static IEnumerable<ExpressionUse> Of(ScopedActivity owner)
    {
        var activity = owner.Activity;
        foreach (var (name, expression) in activity.Inputs)
        {
            var input = activity.Descriptor?.Inputs.FirstOrDefault(input => input.Name == name);
            var isScript = activity.TypeName == ScriptActivity && name == "Script" && expression.Type == "Literal";
            yield return new ExpressionUse(owner, Words.Camel(name), isScript ? expression with { Type = "JavaScript" } : expression, input);
        }

        var number = 0;
        foreach (var item in activity.Json.Get("cases").Items())
        {
            if (InputReader.Plain(item.Get("condition")) is { } condition)
                yield return new ExpressionUse(owner, $"cases[{number}].condition", condition, null);
            number++;
        }
    }
}
