using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>Base of activities that wait for a step of a time limit of the case, or start the workflow when such a step comes to any case.</summary>
public abstract class AwaitsTimeLimit : Trigger
{
    /// <summary>The outcome when the clock is stopped before the step comes.</summary>
    public const string Stopped = "Stopped";

    /// <summary>The outcome when the step comes.</summary>
    public const string Done = "Done";

    /// <summary>The key.</summary>
    [Input(Description = "Key of the time limit. Where the activity starts the workflow: of any time limit when left empty.", UIHint = InputUIHints.DropDown, OptionsProvider = typeof(TimeLimitKeyList), Order = 1)]
    public Input<string> Key { get; set; } = default!;

    /// <summary>The step.</summary>
    [Input(Description = "The step that is waited for, such as warning-2, repeat-1 or escalation-1; each of them by the word alone (escalation); only that the clock has stopped (stopped), at once when none runs; any warning, or the end of the limit, when left empty.", Order = 2)]
    public Input<string> Step { get; set; } = default!;

    /// <summary>The process whose limit starts the workflow.</summary>
    [Input(Description = "Where the activity starts the workflow: only for time limits that this process has started; for those of any process when left empty.", DisplayName = "Of process", UIHint = InputUIHints.WorkflowDefinitionPicker, Order = 3)]
    public Input<string> OfProcess { get; set; } = default!;

    /// <summary>Which step came.</summary>
    [Output(Description = "The step that has come.", DisplayName = "Step That Came")]
    public Output<string> StepThatCame { get; set; } = default!;

    /// <summary>The limit.</summary>
    [Output(Description = "When the limit is or was over.")]
    public Output<DateTimeOffset?> LimitAt { get; set; } = default!;

    /// <summary>Key of the limit whose step came.</summary>
    [Output(Description = "Key of the time limit.", DisplayName = "Key That Came")]
    public Output<string> KeyThatCame { get; set; } = default!;

    /// <summary>The instance that started the limit.</summary>
    [Output(Description = "Id of the instance that started the time limit.", DisplayName = "Instance")]
    public Output<string> InstanceThatStarted { get; set; } = default!;

    /// <summary>The role that an escalation is for.</summary>
    [Output(Description = "Id of the role that the step of an escalation is for; empty when it is for the owner of the case, and for other steps.", DisplayName = "Role That Is Asked")]
    public Output<string> RoleThatIsAsked { get; set; } = default!;

    /// <summary>The unit that an escalation is for.</summary>
    [Output(Description = "Id of the unit that the step of an escalation is for.", DisplayName = "Unit That Is Asked")]
    public Output<string> UnitThatIsAsked { get; set; } = default!;

    /// <summary>The owner of the case.</summary>
    [Output(Description = "Id of the owner of the case when the step of an escalation is for them.", DisplayName = "Person That Is Asked")]
    public Output<string> PersonThatIsAsked { get; set; } = default!;

    /// <inheritdoc/>
    protected override string GetTriggerName() => LimitStimulus.TriggerOf(Type);

    /// <inheritdoc/>
    protected override object? GetTriggerPayload(TriggerIndexingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return LimitStimulus.Starting(LimitInputs.Given(context.Get(Key)), LimitInputs.Given(context.Get(Step)), LimitInputs.Given(context.Get(OfProcess)));
    }

    /// <inheritdoc/>
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.IsTriggerOfWorkflow())
        {
            await OnStepAsync(context);
            return;
        }

        var (key, step) = (LimitInputs.KeyOf(context.Get(Key)), LimitInputs.Given(context.Get(Step)));
        var bookmark = context.CreateBookmark(new CreateBookmarkArgs
        {
            Stimulus = LimitStimulus.Awaited(key, step),
            Callback = OnStepAsync,
            IncludeActivityInstanceId = false,
        });
        if (step == LimitStepName.Stopped)
            context.Emit(new TimeLimitEndAwaited(bookmark.Id) { Keys = [key] });
    }

    private ValueTask OnStepAsync(ActivityExecutionContext context)
    {
        var stimulus = LimitStimulus.Read(context.WorkflowInput);
        context.Set(StepThatCame, stimulus.Step);
        context.Set(LimitAt, stimulus.Limit);
        context.Set(KeyThatCame, stimulus.Key);
        context.Set(InstanceThatStarted, stimulus.InstanceId);
        context.Set(RoleThatIsAsked, stimulus.Role);
        context.Set(UnitThatIsAsked, stimulus.Unit);
        context.Set(PersonThatIsAsked, stimulus.Person);
        return stimulus.Step is null ? context.CompleteActivityWithOutcomesAsync(Stopped) : context.CompleteActivityAsync();
    }
}
