namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Base of activities with a result that are complete when their work returns, unless they made a bookmark.</summary>
public abstract class CodeActivity<T> : CodeActivity
{
    /// <summary>What the activity gives; set it by <see cref="ActivityExecutionContext.SetResult"/>.</summary>
    [Output(Description = "What the activity gives.")]
    public Output<T> Result { get; set; } = default!;
}
