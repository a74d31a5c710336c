using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Flow;

/// <summary>Finds the merge mode of an activity.</summary>
internal static class MergeModes
{
    /// <summary>A join has the mode that fits its own; other activities say it in their custom property, <c>None</c> or nothing meaning stream.</summary>
    public static MergeMode Of(IActivity activity, ActivityExecutionContext flowchart)
    {
        if (activity is FlowJoin join)
            return join.ModeIn(flowchart) == FlowJoinMode.WaitAny ? MergeMode.Race : MergeMode.Merge;
        return Enum.TryParse<MergeMode>(((Activity)activity).Node.MergeMode, ignoreCase: true, out var mode) ? mode : MergeMode.Stream;
    }
}
