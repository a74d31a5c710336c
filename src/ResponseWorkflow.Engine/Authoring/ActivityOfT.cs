namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Base of activities that complete themselves and have a result.</summary>
public abstract class Activity<T> : Activity
{
    /// <summary>What the activity gives; set it by <see cref="ActivityExecutionContext.SetResult"/>.</summary>
    [Output(Description = "What the activity gives.")]
    public Output<T> Result { get; set; } = default!;
}
