using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tasks.Acts;

/// <content>Acts by which the instance goes on, in the same transaction.</content>
public sealed partial class TaskCommands
{
    /// <summary>Completes a task; one that is open is claimed by it.</summary>
    /// <exception cref="RefusedException">
    /// Also <c>task.notYours</c>, <c>task.notCandidate</c>, <c>task.outcomeUnknown</c>, <c>task.reasonMissing</c>, <c>task.fourEyes</c>, <c>form.*</c>, and those of the
    /// instance: <c>instance.held</c>, <c>instance.faulted</c>.
    /// </exception>
    public Task<TaskStanding> CompleteAsync(TaskCall call, TaskCompletion completion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(completion);
        TaskTexts.Check("reason", completion.Reason, isRequired: false);
        CheckData(completion.Data, isRequired: false);
        return ActAsync(
            call,
            TaskActs.Completed,
            [completion.Outcome, completion.Data, completion.Reason],
            async (step, token) =>
            {
                await step.DemandHolderOrTakerAsync(token);
                var outcome = OutcomeOf(step.Task, completion);
                await step.DemandFourEyesAsync(step.Reach.Id, "taskId", token);
                var filledIn = completion.Data.IsNull ? await DraftAsync(step, token) : completion.Data;
                var data = await CheckFormAsync(step, filledIn, FormStage.Complete, token);
                var answer = AnswerOf(step, data, completion.Reason) with { Outcome = outcome };
                await step.EndAsync(HumanTaskState.Completed, token);
                (step.Task.Outcome, step.Task.Data) = (outcome, DataJson.ToJson(data));
                step.Record(TaskActs.Completed, completion.Reason, to: outcome);
                await GoOnAsync(step, step.Task.Id, answer.ToInput(), token);
            },
            cancellationToken);
    }

    /// <summary>Returns a task to an earlier step, if the definition allows it: the instance goes on by the outcome <see cref="AsksPeople.Returned"/>.</summary>
    /// <param name="call">Which task.</param>
    /// <param name="step">Id of the activity.</param>
    /// <param name="reason">Why; must be given.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException">Also <c>task.returnNotAllowed</c>, <c>task.notYours</c>, <c>task.notCandidate</c>, and those of the instance.</exception>
    public Task<TaskStanding> ReturnAsync(TaskCall call, string step, string? reason, CancellationToken cancellationToken)
    {
        new FieldChecks().Required("step", step).Length("step", step).Demand();
        TaskTexts.Check("reason", reason, isRequired: true);
        return ActAsync(
            call,
            TaskActs.Returned,
            [step, reason],
            async (work, token) =>
            {
                await work.DemandHolderOrTakerAsync(token);
                var allowed = work.Rules().ReturnTo;
                if (!allowed.Contains(step, StringComparer.Ordinal))
                    throw TaskRefusals.ReturnNotAllowed(step, allowed);
                await work.DemandFourEyesAsync(work.Reach.Id, "taskId", token);
                var answer = AnswerOf(work, await DraftAsync(work, token), reason) with { ReturnedTo = step };
                await work.EndAsync(HumanTaskState.Returned, token);
                work.Record(TaskActs.Returned, reason, to: step);
                await GoOnAsync(work, work.Task.Id, answer.ToInput(), token);
            },
            cancellationToken);
    }

    /// <summary>Adds people who are to sign too, if the task belongs to a group that takes signers.</summary>
    /// <param name="call">Which task.</param>
    /// <param name="people">Ids or sign-in names.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException">Also <c>task.noSigners</c>, <c>task.notYours</c>, <c>task.notClaimed</c>, <c>task.personUnknown</c>, <c>task.fourEyes</c>, and those of the instance.</exception>
    public Task<TaskStanding> AddSignersAsync(TaskCall call, IReadOnlyList<string> people, string? reason, CancellationToken cancellationToken)
    {
        CheckPeople(people);
        TaskTexts.Check("reason", reason, isRequired: false);
        return ActAsync(
            call,
            TaskActs.SignerAdded,
            [DataArray.From(people.Select(static name => (DataValue)name)), reason],
            async (step, token) =>
            {
                await step.DemandHolderAsync(token);
                if (step.Task.ControlBookmarkId is not { } control)
                    throw TaskRefusals.NoSigners();
                foreach (var person in await PeopleAsync(step, people, token))
                {
                    await step.DemandFourEyesAsync(person.Id, PeopleField, token);
                    await GoOnAsync(step, control, new TaskSigner(person.Id).ToInput(), token);
                    step.Record(TaskActs.SignerAdded, reason, to: person.Id);
                    await step.WriteAsync(token);
                }
            },
            cancellationToken);
    }

    private static string OutcomeOf(HumanTaskRow task, TaskCompletion completion)
    {
        var outcomes = TaskRules.Read<TaskOutcome[]>(task.Outcomes);
        var name = completion.Outcome ?? (outcomes.Length == 1 ? outcomes[0].Name : "");
        var outcome = outcomes.FirstOrDefault(one => one.Name == name) ?? throw TaskRefusals.OutcomeUnknown(name, outcomes.Select(static one => one.Name));
        return outcome.NeedsReason && string.IsNullOrWhiteSpace(completion.Reason) ? throw TaskRefusals.ReasonMissing(outcome.Name) : outcome.Name;
    }

    private static TaskAnswer AnswerOf(TaskStep step, DataValue data, string? reason) => new()
    {
        TaskId = step.Task.Id,
        Data = data,
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        By = step.Reach.Id,
        ByName = step.ActorName,
        OnBehalfOf = step.OnBehalfOf,
        Member = step.Task.Member ?? 0,
    };

    private static async Task<DataValue> DraftAsync(TaskStep step, CancellationToken cancellationToken)
    {
        var taskId = step.Task.Id;
        var draft = await step.Context.TaskDrafts.Where(row => row.TaskId == taskId).Select(static row => row.Data).FirstOrDefaultAsync(cancellationToken);
        return draft is null ? DataValue.EmptyObject : DataJson.Parse(draft);
    }

    private static async Task GoOnAsync(TaskStep step, string bookmarkId, DataObject input, CancellationToken cancellationToken)
    {
        var transition = await step.Transaction.FindAsync(step.Task.InstanceId, cancellationToken) ?? throw new RefusedException(RuntimeRefusals.InstanceUnknown(step.Task.InstanceId));
        try
        {
            InstanceCommands.DemandOpen(transition);
            if (!transition.Run(new ResumeBookmarks { BookmarkId = bookmarkId, Input = input }, step.Actor.Name))
                throw new RefusedException(RuntimeRefusals.BookmarkGone(bookmarkId));
        }
        catch (RefusedException) when (!transition.HasRun)
        {
            // The instance was read after the task, and somebody may have ended the task in between: then it is told who did, not that the wait is gone.
            if (await step.HasMovedOnAsync(cancellationToken))
                throw new LostRaceException($"The task {step.Task.Id}");
            throw;
        }

        // Stimuli that were kept for what it waits for now belong to the same step.
        await StimulusInbox.MatchAsync(transition, cancellationToken);
    }
}
