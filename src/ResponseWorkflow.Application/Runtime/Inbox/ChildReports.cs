using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Engine.Execution.Stimuli;

namespace ResponseWorkflow.Application.Runtime.Inbox;

/// <summary>What a parent hears of its child.</summary>
internal static class ChildReports
{
    /// <summary>The stimulus that resumes the parent's bookmark.</summary>
    public static StimulusRow Of(ChildOutcome outcome, string parentInstanceId, string bookmarkId, InstanceTransition from) =>
        StimulusRows.Resume(parentInstanceId, bookmarkId, outcome.ToInput(), $"workflow {outcome.InstanceId}", from);
}
