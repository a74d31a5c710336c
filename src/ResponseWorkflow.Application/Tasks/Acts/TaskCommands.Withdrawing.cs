using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Tasks.Making;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Acts;

/// <content>Taking back what one has just done.</content>
public sealed partial class TaskCommands
{
    /// <summary>
    /// Takes back one's own last act, as long as nobody has done anything with the task since: a claim, a release, a delegation, a reassignment, copies, or an urge. The act stays in the
    /// history, and that it was taken back stands behind it. What the workflow has gone on by cannot be taken back.
    /// </summary>
    /// <exception cref="RefusedException">
    /// Also <c>task.nothingToWithdraw</c>: the last act is somebody else's, or of a kind that cannot be taken back; <c>task.begun</c>: whoever got the task has begun to fill it in;
    /// <c>task.personUnknown</c>, <c>task.fourEyes</c>: whoever had it cannot have it again; <c>access.denied</c>.
    /// </exception>
    public Task<TaskStanding> WithdrawAsync(TaskCall call, string? reason, CancellationToken cancellationToken)
    {
        TaskTexts.Check("reason", reason, isRequired: false);
        return ActAsync(
            call,
            TaskActs.Withdrawn,
            [reason],
            async (step, token) =>
            {
                step.DemandPerson();
                await step.DemandAliveAsync(token);
                var taskId = step.Task.Id;
                var newest = await step.Context.TaskActs.Where(row => row.TaskId == taskId).OrderByDescending(static row => row.Number).Take(options.Value.PeoplePerAct).ToListAsync(token);
                if (newest.Count == 0 || newest[0].ById != step.Reach.Id || !Withdrawal.Allows(newest[0].Act))
                    throw TaskRefusals.NothingToWithdraw(newest.FirstOrDefault());
                var from = step.Task.AssigneeId;
                await UndoAsync(step, Withdrawal.Together(newest), token);
                step.Record(TaskActs.Withdrawn, reason, from, step.Task.AssigneeId);
            },
            cancellationToken);
    }

    private async Task UndoAsync(TaskStep step, IReadOnlyList<TaskActRow> acts, CancellationToken cancellationToken)
    {
        var last = acts[0];
        switch (last.Act)
        {
            case TaskActs.Copied:
                foreach (var act in acts)
                    step.Storage.Delete(new TaskCopyRow { UserId = act.ToId!, TaskId = step.Task.Id });
                return;
            case TaskActs.Urged:
                // When it was urged last stays: whoever takes it back waits for the next time as everybody does.
                step.Task.UrgeCount--;
                return;
            case TaskActs.Claimed:
                await ReopenAsync(step, cancellationToken);
                return;
            case TaskActs.Released:
                await GiveBackAsync(step, last.OnBehalfOf ?? last.FromId!, cancellationToken);
                return;
            case TaskActs.Delegated:
                await DemandNotBegunAsync(step, last, cancellationToken);
                await GiveBackAsync(step, last.FromId!, cancellationToken);
                return;
            default:
                await UndoReassigningAsync(step, last, cancellationToken);
                return;
        }
    }

    private async Task UndoReassigningAsync(TaskStep step, TaskActRow act, CancellationToken cancellationToken)
    {
        if (!step.Reach.MayReassign(step.Task))
            throw TaskRefusals.ReassignDenied(Permissions.ReassignTasks);
        await DemandNotBegunAsync(step, act, cancellationToken);
        if (act.FromId is { } holder)
            await GiveBackAsync(step, holder, cancellationToken);
        else
            await ReopenAsync(step, cancellationToken);
        await audit.AppendAsync(
            step.Storage,
            new AuditEntry(step.Actor.Name, AuditActs.TaskReassigned, AuditSubjects.Task(step.Task.Id))
            {
                Before = TaskRules.Write(new { assigneeId = act.ToId }),
                After = TaskRules.Write(new { assigneeId = act.FromId }),
                Reason = "withdrawn",
            },
            cancellationToken);
    }

    // Filling a form in is no act of the history, but work that nobody may take away unasked.
    private static async Task DemandNotBegunAsync(TaskStep step, TaskActRow act, CancellationToken cancellationToken)
    {
        var taskId = step.Task.Id;
        if (await step.Context.TaskDrafts.FirstOrDefaultAsync(row => row.TaskId == taskId && row.SavedAt >= act.At && row.SavedById != act.ById && row.SavedById != TaskDraftRow.ByProcess, cancellationToken) is { } draft)
            throw TaskRefusals.Begun(await TaskPeople.NameAsync(step.Context, draft.SavedById, cancellationToken), draft.SavedAt);
    }

    private static async Task GiveBackAsync(TaskStep step, string userId, CancellationToken cancellationToken)
    {
        var person = await TaskPeople.FindAsync(step.Context, userId, cancellationToken) ?? throw TaskRefusals.PersonUnknown("taskId", userId);
        await step.DemandFourEyesAsync(person.Id, "taskId", cancellationToken);
        await step.GiveToAsync(person.Id, cancellationToken);
    }
}
