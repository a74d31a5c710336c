using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>Base of activities that wait for a step of a time limit of the case.</summary>
public abstract class AwaitsTimeLimit : Activity
{
    /// <summary>The outcome when the clock is stopped before the step comes.</summary>
    public const string Stopped = "Stopped";

    /// <summary>The outcome when the step comes.</summary>
    public const string Done = "Done";

    /// <summary>The key.</summary>
    [Input(Description = "Key of the time limit.", Order = 1)]
    public Input<string> Key { get; set; } = default!;

    /// <summary>The step.</summary>
    [Input(Description = "The step that is waited for, such as warning-2, repeat-1 or escalation-1; any warning, or the end of the limit, when left empty.", Order = 2)]
    public Input<string> Step { get; set; } = default!;

    /// <summary>Which step came.</summary>
    [Output(Description = "The step that has come.", DisplayName = "Step That Came")]
    public Output<string> StepThatCame { get; set; } = default!;

    /// <summary>The limit.</summary>
    [Output(Description = "When the limit is or was over.")]
    public Output<DateTimeOffset?> LimitAt { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.CreateBookmark(new CreateBookmarkArgs
        {
            Stimulus = LimitStimulus.Awaited(LimitInputs.KeyOf(context.Get(Key)), LimitInputs.Given(context.Get(Step))),
            Callback = OnStepAsync,
            IncludeActivityInstanceId = false,
        });
    }

    private ValueTask OnStepAsync(ActivityExecutionContext context)
    {
        var stimulus = LimitStimulus.Read(context.WorkflowInput);
        context.Set(StepThatCame, stimulus.Step);
        context.Set(LimitAt, stimulus.Limit);
        return stimulus.Step is null ? context.CompleteActivityWithOutcomesAsync(Stopped) : context.CompleteActivityAsync();
    }
}
