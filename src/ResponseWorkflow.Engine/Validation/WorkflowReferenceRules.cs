using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>Rules about workflows used as activities.</summary>
internal static class WorkflowReferenceRules
{
    public static void Check(ValidationScope scope)
    {
        if (scope.Others is not { } others)
            return;
        foreach (var scoped in scope.Activities)
        {
            if (scoped.Activity.Workflow is not { } reference)
                continue;
            if (reference.DefinitionId != scope.Definition.DefinitionId && others.Find(reference) is null)
                scope.Problems.Add(ValidationProblems.WorkflowMissing, scoped.At("workflowDefinitionId"), reference.DefinitionId);
            else if (new Walk(others).FindCircle(reference, [scope.Definition.DefinitionId]) is { } circle)
                scope.Problems.Add(ValidationProblems.WorkflowCycle, scoped.At("workflowDefinitionId"), string.Join(" → ", circle));
        }
    }

    private static IEnumerable<WorkflowReference> References(ActivityDefinition activity)
    {
        var below = activity.Children.SelectMany(static child => References(child.Activity));
        return activity.Workflow is { } reference ? below.Prepend(reference) : below;
    }

    // Follows references and looks at each definition once.
    private sealed class Walk(IWorkflowDefinitions others)
    {
        private readonly HashSet<string> _done = new(StringComparer.Ordinal);

        // The first circle that the reference leads into, also one of other definitions: inlining it would never end.
        public IEnumerable<string>? FindCircle(WorkflowReference reference, List<string> path)
        {
            var id = reference.DefinitionId;
            if (path.IndexOf(id) is var place and >= 0)
                return path.Skip(place).Append(id);
            if (!_done.Add(id) || others.Find(reference) is not { } definition)
                return null;
            path.Add(id);
            foreach (var next in References(definition.Root))
            {
                if (FindCircle(next, path) is { } circle)
                    return circle;
            }

            path.RemoveAt(path.Count - 1);
            return null;
        }
    }
}
