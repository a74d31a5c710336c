using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Scripting;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>Rules about the names that scripts use.</summary>
internal static class ScriptNameRules
{
    // What the engine gives to scripts, besides the accessors of variables, inputs and outputs.
    private static readonly HashSet<string> Functions =
        new(InstanceFunctions.Names.Concat(DataFunctions.Names).Append("variables").Append("undefined").Append("NaN").Append("Infinity"), StringComparer.Ordinal);

    // Arguments that the engine gives to one expression.
    private static readonly Dictionary<string, string> Arguments = new(StringComparer.Ordinal) { ["correlationIdFunction"] = "Item" };

    public static void Check(ValidationScope scope, ExpressionUse use, ScriptReference reference)
    {
        switch (reference)
        {
            case { Name: "variables", Member: { } name }:
                CheckVariable(scope, use, reference, name);
                break;
            case { Name: "getVariable", IsCall: true, Arguments: [{ } name, ..] }:
                CheckVariable(scope, use, reference, name);
                break;
            case { Name: "getInput", IsCall: true, Arguments: [{ } name, ..] }:
                CheckInput(scope, use, reference, name);
                break;
            case { Name: "getOutputFrom", IsCall: true, Arguments: [{ } name, ..] }:
                CheckOutput(scope, use, reference, name, reference.Arguments is [_, { } output, ..] ? output : "Result");
                break;
            case var other when !Functions.Contains(other.Name) && !ScriptProgram.IsBuiltIn(other.Name):
                CheckName(scope, use, reference);
                break;
        }
    }

    private static void CheckName(ValidationScope scope, ExpressionUse use, ScriptReference reference)
    {
        var name = reference.Name;
        var isGetter = name.Length > 3 && name.StartsWith("get", StringComparison.Ordinal);
        var isSetter = name.Length > 3 && name.StartsWith("set", StringComparison.Ordinal);
        if (isGetter || isSetter)
        {
            var rest = name[3..];
            var variables = scope.Names.KnownAt(use.Owner).Accessors;
            if (variables.Contains(rest) || (Arguments.TryGetValue(use.Property, out var argument) && argument == rest))
                return;
            if (isGetter && TryOutput(scope, rest, out var owner, out var output))
            {
                OutputRules.CheckLost(scope, use, reference, owner, output);
                return;
            }

            var (english, chinese) = Spelling.Hint(rest, variables);
            if (reference.IsCall)
            {
                scope.Problems.Add(ValidationProblems.VariableUnknown, At(use, reference), rest, english, chinese);
                return;
            }
        }

        var (englishHint, chineseHint) = Spelling.Hint(name, Functions);
        scope.Problems.Add(ValidationProblems.NameUnknown, At(use, reference), name, englishHint, chineseHint);
    }

    private static void CheckVariable(ValidationScope scope, ExpressionUse use, ScriptReference reference, string name)
    {
        var known = scope.Names.KnownAt(use.Owner).Names;
        if (known.Contains(name))
            return;
        var (english, chinese) = Spelling.Hint(name, known);
        scope.Problems.Add(ValidationProblems.VariableUnknown, At(use, reference), name, english, chinese);
    }

    private static void CheckInput(ValidationScope scope, ExpressionUse use, ScriptReference reference, string name)
    {
        // A parent gives its own id to a workflow that it dispatches, without a declaration.
        if (name is "ParentInstanceId" || scope.Names.Inputs.Contains(name, StringComparer.OrdinalIgnoreCase))
            return;
        var (english, chinese) = Spelling.Hint(name, scope.Names.Inputs);
        scope.Problems.Add(ValidationProblems.InputUnknown, At(use, reference), name, english, chinese);
    }

    private static void CheckOutput(ValidationScope scope, ExpressionUse use, ScriptReference reference, string activity, string output)
    {
        if (scope.Names.FindActivity(ScriptNames.Pascal(activity)) is { } owner)
        {
            OutputRules.CheckLost(scope, use, reference, owner, output);
            return;
        }

        var (english, chinese) = Spelling.Hint(activity, scope.Names.ActivityNames);
        scope.Problems.Add(ValidationProblems.ActivityUnknown, At(use, reference), activity, english, chinese);
    }

    // get<Output>From<Activity>: both parts may themselves hold "From".
    private static bool TryOutput(ValidationScope scope, string name, out ScopedActivity owner, out string output)
    {
        for (var at = name.IndexOf("From", 1, StringComparison.Ordinal); at > 0; at = name.IndexOf("From", at + 1, StringComparison.Ordinal))
        {
            var candidate = name[..at];
            if (scope.Names.FindActivity(name[(at + 4)..]) is { } found && found.Activity.Descriptor?.Outputs.Any(known => known.Name == candidate) != false)
            {
                (owner, output) = (found, candidate);
                return true;
            }
        }

        (owner, output) = (null!, "");
        return false;
    }

    private static Definitions.ProblemPlace At(ExpressionUse use, ScriptReference reference) => use.Owner.At(use.Property, reference.Line, reference.Column);
}
