using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>Asks one person to do something and waits until it is done.</summary>
[Activity("Response", "People", "Asks a person to do something and waits until it is done.", DisplayName = "Human Task", Kind = ActivityKind.Task)]
public sealed class HumanTask : AsksPeople
{
    /// <summary>The type's name, which its waits have too.</summary>
    public const string TypeName = "Response.HumanTask";

    /// <summary>Who is to do it.</summary>
    [Input(Description = "Sign-in name or id of the person who is to do it.", Category = "Assignment", Order = 12)]
    public Input<string> Person { get; set; } = default!;

    /// <summary>Whose doer is to do it.</summary>
    [Input(Description = "Id of the step whose doer is to do this too.", DisplayName = "Whoever Did", Category = "Assignment", Order = 13)]
    public Input<string> DoneBy { get; set; } = default!;

    /// <summary>What was filled in.</summary>
    [Output(Description = "What was filled in.")]
    public Output<object> Result { get; set; } = default!;

    /// <summary>The outcome.</summary>
    [Output(Description = "The outcome that was chosen.")]
    public Output<string> Outcome { get; set; } = default!;

    /// <summary>Who did it.</summary>
    [Output(Description = "Id of the user who did it.", DisplayName = "Completed By")]
    public Output<string> CompletedBy { get; set; } = default!;

    /// <summary>How pages call who did it.</summary>
    [Output(Description = "Name of the user who did it.", DisplayName = "Completed By Name")]
    public Output<string> CompletedByName { get; set; } = default!;

    /// <summary>The reason.</summary>
    [Output(Description = "The reason that was given.")]
    public Output<string> Reason { get; set; } = default!;

    /// <summary>Where it was returned to.</summary>
    [Output(Description = "Id of the step that the task was returned to.", DisplayName = "Returned To")]
    public Output<string> ReturnedTo { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var order = OrderIn(context) with { Person = Given(context.Get(Person)), DoneBy = Given(context.Get(DoneBy)) };
        var bookmark = context.CreateBookmark(WaitFor(order, member: 0, OnAnsweredAsync));
        context.Emit(new HumanTaskRequested(bookmark, order, Group: null));
    }

    private ValueTask OnAnsweredAsync(ActivityExecutionContext context)
    {
        var answer = TaskAnswer.Read(context.WorkflowInput);
        context.Emit(new HumanTaskEnded(answer.TaskId));
        context.SetData(Result, answer.Data);
        context.Set(Outcome, answer.ReturnedTo is null ? answer.Outcome : Returned);
        context.Set(CompletedBy, answer.By);
        context.Set(CompletedByName, answer.ByName);
        context.Set(Reason, answer.Reason);
        context.Set(ReturnedTo, answer.ReturnedTo);
        return answer.ReturnedTo is { } step ? ReturnAsync(context, step) : CompleteAsync(context, answer.Outcome);
    }
}
