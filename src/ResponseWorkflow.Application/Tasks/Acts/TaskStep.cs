using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Making;
using ResponseWorkflow.Application.Tasks.Reach;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Acts;

/// <summary>An act on a task in its transaction: the task, who acts, and the checks that acts share.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="task">The task, as it was read in it.</param>
/// <param name="reach">Whose tasks the actor sees.</param>
internal sealed class TaskStep(RuntimeTransaction transaction, HumanTaskRow task, TaskReach reach)
{
    private long _stored = task.RowVersion;

    public RuntimeTransaction Transaction => transaction;

    public StorageTransaction Storage => transaction.Storage;

    public ResponseDbContext Context => transaction.Storage.Context;

    public HumanTaskRow Task => task;

    public TaskReach Reach => reach;

    public Actor Actor => reach.Actor;

    /// <summary>The person in whose place a deputy acts; null when the actor acts for himself.</summary>
    public string? OnBehalfOf { get; private set; }

    /// <summary>How pages call the actor.</summary>
    public string ActorName => Actor.ShownName;

    /// <summary>Only a person can have tasks.</summary>
    public void DemandPerson()
    {
        if (!reach.IsPerson)
            throw TaskRefusals.PersonsOnly();
    }

    /// <summary>The task has not ended; else it is told who ended it and when.</summary>
    public async Task DemandAliveAsync(CancellationToken cancellationToken)
    {
        if (task.IsAlive)
            return;
        var by = task.EndedById is { } id ? await TaskPeople.NameAsync(Context, id, cancellationToken) : null;
        throw task.State switch
        {
            HumanTaskState.Completed => TaskRefusals.Ended("completed", "完成", "task.completed", by, task.EndedAt),
            HumanTaskState.Returned => TaskRefusals.Ended("returned", "退回", "task.returned", by, task.EndedAt),
            _ => TaskRefusals.Ended("cancelled", "取消", "task.cancelled", by, task.EndedAt),
        };
    }

    /// <summary>The actor has the task, or stands in for whoever has it.</summary>
    public async Task DemandHolderAsync(CancellationToken cancellationToken)
    {
        DemandPerson();
        await DemandAliveAsync(cancellationToken);
        if (task.AssigneeId is null)
            throw TaskRefusals.NotClaimed();
        ActFor(reach.StandsFor(task.AssigneeId) ?? throw TaskRefusals.NotYours());
    }

    /// <summary>The actor has the task or may claim it: what is then done claims it too.</summary>
    public async Task DemandHolderOrTakerAsync(CancellationToken cancellationToken)
    {
        if (task.State == HumanTaskState.Open)
            await DemandTakerAsync(cancellationToken);
        else
            await DemandHolderAsync(cancellationToken);
    }

    /// <summary>Nobody has the task, and the actor may claim it.</summary>
    public async Task DemandTakerAsync(CancellationToken cancellationToken)
    {
        DemandPerson();
        await DemandAliveAsync(cancellationToken);
        if (task.AssigneeId is { } holder)
            throw TaskRefusals.ClaimedBy(await TaskPeople.NameAsync(Context, holder, cancellationToken), task.ClaimedAt);
        ActFor(await reach.TakerOfAsync(Context, task, cancellationToken) ?? throw TaskRefusals.NotCandidate());
    }

    /// <summary>Four eyes: a person has not done what forbids to do this.</summary>
    public async Task DemandFourEyesAsync(string userId, string field, CancellationToken cancellationToken)
    {
        if (await TaskDoers.ForbiddenStepAsync(Context, task.InstanceId, Rules().NotDoneBy, userId, cancellationToken) is { } step)
            throw TaskRefusals.FourEyes(step, field);
    }

    /// <summary>The rules of the task.</summary>
    public TaskRules Rules() => TaskRules.Read<TaskRules>(task.Rules);

    /// <summary>Gives the task to a person.</summary>
    public async Task GiveToAsync(string userId, CancellationToken cancellationToken)
    {
        if (task.State == HumanTaskState.Open)
            await TaskRows.RemoveCandidatesAsync(Storage, [task.Id], cancellationToken);
        (task.AssigneeId, task.ClaimedAt, task.State) = (userId, transaction.Now, HumanTaskState.Claimed);
        await TaskRows.JoinCaseAsync(transaction, task, userId, cancellationToken);
    }

    /// <summary>Ends the task in the name of the actor.</summary>
    public async Task EndAsync(HumanTaskState state, CancellationToken cancellationToken)
    {
        if (task.State == HumanTaskState.Open)
        {
            await TaskRows.RemoveCandidatesAsync(Storage, [task.Id], cancellationToken);
            (task.AssigneeId, task.ClaimedAt) = (reach.Id, transaction.Now);
        }

        (task.State, task.EndedAt, task.EndedById) = (state, transaction.Now, reach.Id);
        Storage.Delete(new TaskDraftRow { TaskId = task.Id, Data = "", SavedById = "" });
        await TaskRows.JoinCaseAsync(transaction, task, reach.Id, cancellationToken);
    }

    /// <summary>Writes the task and adds the act to its history. Whoever else acts at the same moment loses the race, and looks again. Before a second act of the same transaction the first must be written.</summary>
    public void Record(string act, string? reason = null, string? from = null, string? to = null)
    {
        task.RowVersion++;
        Storage.Update(TaskRows.Acted, task);
        var row = new TaskActRow
        {
            TaskId = task.Id,
            Number = task.RowVersion,
            At = transaction.Now,
            Act = act,
            ById = reach.Id.Length > 0 ? reach.Id : null,
            ByName = ActorName,
            OnBehalfOf = OnBehalfOf,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            FromId = from,
            ToId = to,
        };
        Storage.Insert(row);
        TaskActsInHand.Of(transaction).Add(task, row);
    }

    /// <summary>Writes what was recorded, so that another act can follow in the same transaction.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await Storage.FlushAsync(cancellationToken);
        _stored = task.RowVersion;
    }

    /// <summary>Whether somebody else has acted since the task was read: then what does not fit is told better by looking again.</summary>
    public async Task<bool> HasMovedOnAsync(CancellationToken cancellationToken) =>
        await Context.HumanTasks.Where(row => row.Id == task.Id).Select(static row => row.RowVersion).FirstOrDefaultAsync(cancellationToken) != _stored;

    public TaskStanding Standing() => new(task.Id, task.InstanceId, task.State, task.AssigneeId, task.Outcome, task.RowVersion);

    private void ActFor(string userId) => OnBehalfOf = userId == reach.Id ? null : userId;
}
