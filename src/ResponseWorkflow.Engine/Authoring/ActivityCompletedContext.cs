namespace ResponseWorkflow.Engine.Authoring;

/// <summary>What an activity is told when one it scheduled has completed.</summary>
/// <param name="TargetContext">The execution of the activity that scheduled it.</param>
/// <param name="ChildContext">The completed execution; null when there was no activity to run.</param>
/// <param name="Outcomes">The outcomes it completed with; empty for a plain completion, which means <c>Done</c>.</param>
public readonly record struct ActivityCompletedContext(ActivityExecutionContext TargetContext, ActivityExecutionContext? ChildContext, IReadOnlyList<string> Outcomes)
{
    /// <summary>Whether the child gave no outcomes of its own, so that <c>Done</c> and unnamed connections apply.</summary>
    public bool IsPlain => Outcomes.Count == 0;
}
