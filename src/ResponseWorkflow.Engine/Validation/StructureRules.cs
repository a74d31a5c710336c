using ResponseWorkflow.Engine.Activities.Placeholders;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>Rules about activities by themselves: type, id, what they must have.</summary>
internal static class StructureRules
{
    private static readonly HashSet<string> Loops = new(StringComparer.Ordinal) { "Elsa.For", "Elsa.ForEach", "Elsa.ParallelForEach", "Elsa.While" };

    public static void Check(ValidationScope scope)
    {
        CheckVariables(scope, scope.Definition.Variables, new ProblemPlace(null, null, "variables"));
        foreach (var duplicate in scope.Activities.GroupBy(static scoped => scoped.Activity.Id, StringComparer.Ordinal).Where(static same => same.Count() > 1))
            scope.Problems.Add(ValidationProblems.DuplicateId, duplicate.Last().At("id"), duplicate.Key);
        foreach (var scoped in scope.Activities)
            Check(scope, scoped);
    }

    private static void Check(ValidationScope scope, ScopedActivity scoped)
    {
        var (activity, problems) = (scoped.Activity, scope.Problems);
        CheckType(scope, scoped);
        CheckVariables(scope, activity.Variables, scoped.At("variables"));
        if (activity.CanStartWorkflow && activity.Descriptor is { Kind: not ActivityKind.Trigger })
            problems.Add(ValidationProblems.CannotStart, scoped.At("canStartWorkflow"));
        if (activity.TypeName == "Elsa.Break" && !scoped.SelfAndAncestors().Any(static around => Loops.Contains(around.Activity.TypeName)))
            problems.Add(ValidationProblems.BreakOutsideLoop, scoped.At());
        if (Loops.Contains(activity.TypeName) && activity.Children.All(static child => child.Port != "Body"))
            problems.Add(ValidationProblems.LoopWithoutBody, scoped.At("body"));
        if (activity.Descriptor is { IsContainer: true } && activity.Children.Count == 0)
            problems.Add(ValidationProblems.EmptyContainer, scoped.At("activities"));
        foreach (var input in activity.Descriptor?.Inputs.Where(static input => input.IsRequired) ?? [])
        {
            if (IsMissing(activity, input))
                problems.Add(ValidationProblems.InputMissing, scoped.At(Words.Camel(input.Name)), input.DisplayName);
        }

        var labels = activity.Json.Get("cases").Items().Select(static item => item.Get("label").Text()).OfType<string>();
        foreach (var label in labels.GroupBy(static label => label, StringComparer.Ordinal).Where(static same => same.Count() > 1))
            problems.Add(ValidationProblems.DuplicateCase, scoped.At("cases"), label.Key);
    }

    private static void CheckType(ValidationScope scope, ScopedActivity scoped)
    {
        var activity = scoped.Activity;
        if (activity.TypeName == DefinitionNames.NotFoundActivity)
            scope.Problems.Add(ValidationProblems.TypeUnknown, scoped.At("type"), activity.Json.Get("missingTypeName").Text() ?? activity.TypeName);
        else if (activity.Descriptor?.ImplementationType?.IsAssignableTo(typeof(UnsupportedActivity)) == true)
            scope.Problems.Add(ValidationProblems.TypeUnsupported, scoped.At("type"), activity.TypeName);
        else if (activity.Descriptor is null && activity.Workflow is null)
            scope.Problems.Add(ValidationProblems.TypeUnknown, scoped.At("type"), activity.TypeName);
        else if (activity is { Descriptor: not null, Workflow: null } && activity.Json.Get("version").Whole() is { } version && version != activity.Version)
            scope.Problems.Add(ValidationProblems.VersionUnknown, scoped.At("version"), version, activity.TypeName, activity.Version);
    }

    private static bool IsMissing(ActivityDefinition activity, InputDescriptor input)
    {
        if (!input.DefaultValue.IsNull)
            return false;
        if (!input.IsWrapped)
            return !activity.DirectInputs.ContainsKey(input.Name);
        return !activity.Inputs.TryGetValue(input.Name, out var expression)
            || (expression.Value.TryGetString(out var text) && string.IsNullOrWhiteSpace(text));
    }

    private static void CheckVariables(ValidationScope scope, IReadOnlyList<VariableDefinition> variables, ProblemPlace place)
    {
        foreach (var same in variables.GroupBy(static variable => variable.Name, StringComparer.Ordinal).Where(static same => same.Count() > 1))
            scope.Problems.Add(ValidationProblems.DuplicateVariable, place, same.Key);
    }
}
