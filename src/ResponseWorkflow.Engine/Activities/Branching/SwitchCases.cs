using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using System.Text.Json;

namespace ResponseWorkflow.Engine.Activities.Branching;

/// <summary>Reads and decides the cases of both kinds of switch.</summary>
internal static class SwitchCases
{
    /// <summary>Reads the cases from the definition.</summary>
    public static IEnumerable<(string Label, CompiledExpression? Condition, int Index)> Read(ActivityBinder binder)
    {
        var json = binder.Direct("Cases");
        if (json.ValueKind != JsonValueKind.Array)
            yield break;
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                var label = item.TryGetProperty("label", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
                yield return (label, item.TryGetProperty("condition", out var condition) ? ActivityBinder.Expression(condition, typeof(bool)) : null, index);
            }

            index++;
        }
    }

    /// <summary>The cases to take.</summary>
    public static IReadOnlyList<T> Matching<T>(IReadOnlyList<T> cases, Func<T, CompiledExpression?> condition, SwitchMode mode, ActivityExecutionContext context)
    {
        var matching = new List<T>();
        foreach (var candidate in cases)
        {
            if (condition(candidate) is not { } expression || !TypeConversion.To<bool>(expression.Evaluate(context)))
                continue;
            matching.Add(candidate);
            if (mode == SwitchMode.MatchFirst)
                break;
        }

        return matching;
    }
}
