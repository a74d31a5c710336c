namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Base of activities with a result that start a workflow, or wait in the middle of one.</summary>
public abstract class Trigger<T> : Trigger
{
    /// <summary>What the stimulus carried; set it by <see cref="ActivityExecutionContext.SetResult"/>.</summary>
    [Output(Description = "What the stimulus carried.")]
    public Output<T> Result { get; set; } = default!;
}
