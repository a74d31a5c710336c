using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>Outputs that no variable keeps live only until the next wait.</summary>
internal static class OutputRules
{
    private const string OwnNamespace = "Elsa";

    private static readonly HashSet<string> Waiting = new(StringComparer.Ordinal)
    {
        "Elsa.RunTask", "Elsa.Delay", "Elsa.Event", "Elsa.Timer", "Elsa.Cron", "Elsa.StartAt", "Elsa.HttpEndpoint", "Elsa.DispatchWorkflow", "Elsa.ExecuteWorkflow",
        "Elsa.BulkDispatchWorkflows", "Elsa.SendHttpRequest", "Elsa.FlowSendHttpRequest", "Elsa.DownloadHttpFile",
    };

    /// <summary>Warns when an output is read, not bound, and something that waits may come between.</summary>
    public static void CheckLost(ValidationScope scope, ExpressionUse reader, ScriptReference reference, ScopedActivity source, string output)
    {
        if (source.Activity.Outputs.ContainsKey(output) || !MayWaitBetween(scope, source, reader.Owner))
            return;
        scope.Problems.Add(
            ValidationProblems.OutputLost,
            reader.Owner.At(reader.Property, reference.Line, reference.Column),
            output,
            source.Activity.DisplayName);
    }

    private static bool MayWaitBetween(ValidationScope scope, ScopedActivity source, ScopedActivity reader)
    {
        var around = reader.SelfAndAncestors().ToArray();
        foreach (var from in source.SelfAndAncestors().Where(static scoped => scoped.Parent is not null))
        {
            var to = Array.Find(around, scoped => ReferenceEquals(scoped.Parent, from.Parent));
            if (to is not null)
                return MayWaitBetween(scope, from.Parent!.Activity, from.Activity, to.Activity);
        }

        return false;
    }

    private static bool MayWaitBetween(ValidationScope scope, ActivityDefinition container, ActivityDefinition from, ActivityDefinition to)
    {
        ActivityDefinition[] children = [.. container.Children.Select(static child => child.Activity)];
        if (container.TypeName != DefinitionNames.Flowchart)
        {
            var (first, last) = (Array.IndexOf(children, from), Array.IndexOf(children, to));
            return children.Skip(first + 1).Take(last - first - 1).Any(MayWait);
        }

        var between = scope.GraphOf(container).Between(from.Id, to.Id);
        return children.Any(child => between.Contains(child.Id) && MayWait(child));
    }

    // What other types do is not known: they may well wait for a person or another system.
    private static bool MayWait(ActivityDefinition activity) =>
        Waiting.Contains(activity.TypeName)
        || activity.Descriptor is { Kind: ActivityKind.Job or ActivityKind.Task }
        || (activity.Descriptor is { } descriptor && descriptor.Namespace != OwnNamespace)
        || activity.Children.Any(static child => MayWait(child.Activity));
}
