using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Idempotency;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Making;
using ResponseWorkflow.Application.Tasks.Reach;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tasks.Acts;

/// <summary>What people do with tasks. Each act is one transaction: the task, its history, and what the instance does next. Safe for use by several threads.</summary>
/// <remarks>
/// All throw <see cref="RefusedException"/>: <c>task.unknown</c> for a task that is not there or may not be seen, <c>task.changed</c> when the version that the act goes
/// by is not the present one, <c>task.completed</c>, <c>task.returned</c> and <c>task.cancelled</c> with who and when for a task that has ended.
/// </remarks>
/// <param name="services">Runs transactions and bursts.</param>
/// <param name="cases">Finds the case, whose data forms refer to.</param>
/// <param name="forms">Checks what was filled in.</param>
/// <param name="tests">Finds what is measured of the circuit.</param>
/// <param name="audit">Told of tasks that are given to other people.</param>
/// <param name="options">Settings.</param>
public sealed partial class TaskCommands(RuntimeServices services, ICaseLookup cases, IFormChecks forms, IIndicatorSheets tests, AuditTrail audit, IOptions<TaskOptions> options)
{
    /// <summary>Takes an open task.</summary>
    /// <exception cref="RefusedException">Also <c>task.claimed</c>, <c>task.notCandidate</c>, <c>task.fourEyes</c>.</exception>
    public Task<TaskStanding> ClaimAsync(TaskCall call, CancellationToken cancellationToken) => ActAsync(
        call,
        TaskActs.Claimed,
        [],
        async (step, token) =>
        {
            await step.DemandTakerAsync(token);
            await step.DemandFourEyesAsync(step.Reach.Id, "taskId", token);
            await step.GiveToAsync(step.Reach.Id, token);
            step.Record(TaskActs.Claimed, to: step.Reach.Id);
        },
        cancellationToken);

    /// <summary>Gives a task back to all who may claim it.</summary>
    /// <exception cref="RefusedException">Also <c>task.notYours</c>, <c>task.notClaimed</c>, <c>task.nobodyElse</c>.</exception>
    public Task<TaskStanding> ReleaseAsync(TaskCall call, string? reason, CancellationToken cancellationToken)
    {
        TaskTexts.Check("reason", reason, isRequired: false);
        return ActAsync(
            call,
            TaskActs.Released,
            [reason],
            async (step, token) =>
            {
                await step.DemandHolderAsync(token);
                await ReopenAsync(step, token);
                step.Record(TaskActs.Released, reason, from: step.Reach.Id);
            },
            cancellationToken);
    }

    /// <summary>Keeps what was filled in so far. It is no act of its own, so the task's version stays as it is.</summary>
    /// <exception cref="RefusedException">Also <c>task.notYours</c>, <c>task.notClaimed</c>, <c>form.*</c>, <c>input.tooLarge</c>.</exception>
    public Task<TaskStanding> SaveDraftAsync(TaskCall call, DataValue data, CancellationToken cancellationToken)
    {
        CheckData(data, isRequired: true);
        return ActAsync(
            call,
            "draft",
            [data],
            async (step, token) =>
            {
                await step.DemandHolderAsync(token);
                await CheckFormAsync(step, data, FormStage.Draft, token);
                await WriteDraftAsync(step, data, token);
            },
            cancellationToken);
    }

    /// <summary>Hands a task that one has to somebody else who may do it.</summary>
    /// <param name="call">Which task.</param>
    /// <param name="to">Id or sign-in name of the person.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException">Also <c>task.notYours</c>, <c>task.notClaimed</c>, <c>task.personUnknown</c>, <c>task.personNotEligible</c>, <c>task.hasItAlready</c>, <c>task.fourEyes</c>.</exception>
    public Task<TaskStanding> DelegateAsync(TaskCall call, string to, string? reason, CancellationToken cancellationToken)
    {
        new FieldChecks().Required("to", to).Length("to", to).Demand();
        TaskTexts.Check("reason", reason, isRequired: false);
        return ActAsync(
            call,
            TaskActs.Delegated,
            [to, reason],
            async (step, token) =>
            {
                await step.DemandHolderAsync(token);
                var person = await TaskPeople.FindAsync(step.Context, to, token) ?? throw TaskRefusals.PersonUnknown("to", to);
                if (person.Id == step.Task.AssigneeId)
                    throw TaskRefusals.HasItAlready("to", person.DisplayName);

                // A task for one person has no role: then it is for the person to judge who can do it.
                if (step.Task.RoleId is { } role && !await TaskPeople.Holders(step.Context, role, step.Task.UnitId, step.Transaction.Now).AnyAsync(id => id == person.Id, token))
                    throw TaskRefusals.PersonNotEligible("to", person.DisplayName);
                await step.DemandFourEyesAsync(person.Id, "to", token);
                var from = step.Task.AssigneeId;
                await step.GiveToAsync(person.Id, token);
                step.Record(TaskActs.Delegated, reason, from, person.Id);
            },
            cancellationToken);
    }

    /// <summary>Gives a task to somebody else, or back to all who may claim it, on the word of somebody who sees to the unit's tasks. The audit trail tells of it.</summary>
    /// <param name="call">Which task.</param>
    /// <param name="to">Id or sign-in name of the person; null gives it back to all who may claim it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException">Also <c>access.denied</c>, <c>task.personUnknown</c>, <c>task.hasItAlready</c>, <c>task.nobodyElse</c>, <c>task.fourEyes</c>.</exception>
    public Task<TaskStanding> ReassignAsync(TaskCall call, string? to, string? reason, CancellationToken cancellationToken)
    {
        new FieldChecks().Length("to", to).Demand();
        TaskTexts.Check("reason", reason, isRequired: false);
        return ActAsync(
            call,
            TaskActs.Reassigned,
            [to, reason],
            async (step, token) =>
            {
                if (!step.Reach.MayReassign(step.Task))
                    throw TaskRefusals.ReassignDenied(Organisation.Users.Permissions.ReassignTasks);
                await step.DemandAliveAsync(token);
                var from = step.Task.AssigneeId;
                if (string.IsNullOrWhiteSpace(to))
                {
                    if (from is null)
                        throw TaskRefusals.NotClaimed();
                    await ReopenAsync(step, token);
                }
                else
                {
                    var person = await TaskPeople.FindAsync(step.Context, to, token) ?? throw TaskRefusals.PersonUnknown("to", to);
                    if (person.Id == from)
                        throw TaskRefusals.HasItAlready("to", person.DisplayName);
                    await step.DemandFourEyesAsync(person.Id, "to", token);
                    await step.GiveToAsync(person.Id, token);
                }

                step.Record(TaskActs.Reassigned, reason, from, step.Task.AssigneeId);
                await audit.AppendAsync(
                    step.Storage,
                    new AuditEntry(step.Actor.Name, AuditActs.TaskReassigned, AuditSubjects.Task(step.Task.Id))
                    {
                        Before = TaskRules.Write(new { assigneeId = from }),
                        After = TaskRules.Write(new { assigneeId = step.Task.AssigneeId }),
                        Reason = reason,
                    },
                    token);
            },
            cancellationToken);
    }

    private static async Task ReopenAsync(TaskStep step, CancellationToken cancellationToken)
    {
        if (step.Task.RoleId is null)
            throw TaskRefusals.NobodyElse();
        (step.Task.AssigneeId, step.Task.ClaimedAt, step.Task.State) = (null, null, HumanTaskState.Open);
        await TaskRows.AddCandidatesAsync(step.Storage, step.Task, cancellationToken);
    }

    private static async Task WriteDraftAsync(TaskStep step, DataValue data, CancellationToken cancellationToken)
    {
        var taskId = step.Task.Id;
        var draft = await step.Context.TaskDrafts.FirstOrDefaultAsync(row => row.TaskId == taskId, cancellationToken);
        var next = new TaskDraftRow { TaskId = taskId, Data = DataJson.ToJson(data), SavedById = step.Reach.Id, SavedAt = step.Transaction.Now, RowVersion = (draft?.RowVersion ?? 0) + 1 };
        if (draft is null)
            step.Storage.Insert(next);
        else
            step.Storage.Update(DraftSaved, next);
    }

    private static readonly RowUpdate<TaskDraftRow> DraftSaved = new([nameof(TaskDraftRow.Data), nameof(TaskDraftRow.SavedById), nameof(TaskDraftRow.SavedAt), nameof(TaskDraftRow.RowVersion)]);

    private void CheckData(DataValue data, bool isRequired)
    {
        if (data.IsNull && !isRequired)
            return;
        if (!data.TryGetObject(out _))
            throw TaskRefusals.DataNoObject("data");
        new FieldChecks().Size("data", data, options.Value.DataBytes).Demand();
    }

    private async Task<DataObject> CheckFormAsync(TaskStep step, DataValue data, FormStage stage, CancellationToken cancellationToken)
    {
        if (step.Task.Form is not { } form)
            return data.AsObject();
        var facts = await step.Transaction.FindAsync(step.Task.InstanceId, cancellationToken) is { } transition
            ? (await cases.FindAsync(transition, cancellationToken))?.Data ?? DataObject.Empty
            : DataObject.Empty;
        var (formJson, dataJson, factsJson) = (Element(form), Element(DataJson.ToJson(data)), Element(DataJson.ToJson(facts)));
        var sheets = await tests.ReadAsync(step.Context, forms.IndicatorFields(formJson), facts, cancellationToken);
        if (forms.CheckData(formJson, dataJson, factsJson, stage, step.Reach.Id, sheets) is { Count: > 0 } refusals)
            throw new RefusedException(refusals);
        var kept = forms.Apply(formJson, dataJson, factsJson, sheets);
        await TaskFiles.DemandAsync(step, formJson, kept, cancellationToken);
        return kept;
    }

    private static JsonElement Element(string json) => JsonElement.Parse(Encoding.UTF8.GetBytes(json));

    private Task<TaskStanding> ActAsync(TaskCall call, string act, DataValue[] facts, Func<TaskStep, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        new FieldChecks().Required("taskId", call.TaskId).Length("Idempotency-Key", call.IdempotencyKey).Demand();
        return services.RunAsync(
            (transaction, token) => IdempotentCommand.RunAsync(
                transaction,
                call.IdempotencyKey,
                () => CommandFingerprint.Of($"task.{act}", [call.Actor.Account?.Id ?? call.Actor.Name, call.TaskId, .. facts]),
                async () =>
                {
                    var step = await StepAsync(transaction, call, token);
                    await work(step, token);
                    return step.Standing();
                },
                token),
            cancellationToken);
    }

    private static async Task<TaskStep> StepAsync(RuntimeTransaction transaction, TaskCall call, CancellationToken cancellationToken)
    {
        var context = transaction.Storage.Context;

        // No id is longer, and not every database takes such a character in a question.
        var task = call.TaskId.Length > StorageMetadata.IdLength || call.TaskId.Contains('\0', StringComparison.Ordinal)
            ? null
            : await context.HumanTasks.FirstOrDefaultAsync(row => row.Id == call.TaskId, cancellationToken);
        var reach = await TaskReach.ReadAsync(context, call.Actor, transaction.Now, cancellationToken);
        if (task is null || !await reach.MaySeeAsync(context, task, cancellationToken))
            throw TaskRefusals.Unknown(call.TaskId);
        if (call.Basis is { } basis && basis != task.RowVersion && task.IsAlive)
            throw TaskRefusals.Changed();
        return new TaskStep(transaction, task, reach);
    }
}
