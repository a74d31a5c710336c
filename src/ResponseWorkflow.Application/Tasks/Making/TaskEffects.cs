using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Tasks.Making;

/// <summary>Stores tasks that bursts ask for, and ends those that nothing waits for any more, in the transaction of the burst. Safe for use by several threads.</summary>
/// <param name="cases">Finds the case.</param>
/// <param name="forms">Checks forms.</param>
/// <param name="options">Settings.</param>
/// <param name="units">The kinds of units.</param>
/// <param name="logger">Told of definitions that name nobody.</param>
public sealed partial class TaskEffects(ICaseLookup cases, IFormChecks forms, IOptions<TaskOptions> options, IOptions<UnitOptions> units, ILogger<TaskEffects> logger) : IEffectHandler, ITransactionStep
{
    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition) => effect is HumanTaskRequested or HumanTaskEnded;

    /// <inheritdoc/>
    public bool Owns(Bookmark bookmark)
    {
        ArgumentNullException.ThrowIfNull(bookmark);
        return bookmark.Name is HumanTask.TypeName or HumanTaskGroup.TypeName;
    }

    /// <inheritdoc/>
    public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        foreach (var transition in transaction.Transitions)
        {
            if (transition.HasRun)
                await FollowAsync(transition, cancellationToken);
        }
    }

    private async Task FollowAsync(InstanceTransition transition, CancellationToken cancellationToken)
    {
        var storage = transition.Transaction.Storage;
        await CancelAsync(transition, storage, cancellationToken);
        var requested = transition.Handled.OfType<HumanTaskRequested>().Where(one => transition.IsWaitingAt(one.Bookmark.Id)).ToArray();
        if (requested.Length == 0)
            return;

        // What the same transaction has completed counts for "whoever did" and "not whoever did".
        await storage.FlushAsync(cancellationToken);
        var subject = await cases.FindAsync(transition, cancellationToken);
        var placing = new TaskPlacing(storage.Context, units.Value, options.Value.FallbackRole, transition.Transaction.Now);
        foreach (var one in requested)
        {
            var place = await placing.FindAsync(one.Order, transition.InstanceId, one.Bookmark.Activity.Id, subject, cancellationToken);
            await StoreAsync(transition, storage, one, place, subject, cancellationToken);
        }
    }

    private async Task StoreAsync(InstanceTransition transition, StorageTransaction storage, HumanTaskRequested requested, TaskPlace place, CaseFacts? subject, CancellationToken cancellationToken)
    {
        var (order, now) = (requested.Order, transition.Transaction.Now);
        var standing = ClocksInHand.Of(transition.Transaction).OfTask(requested.Bookmark.Id) ?? LimitStanding.At(order.DueAt);
        if (standing is { Due: null, IsPaused: false })
            standing = LimitStanding.At(order.DueAt);
        var task = new HumanTaskRow
        {
            Id = requested.Bookmark.Id,
            InstanceId = transition.InstanceId,
            DefinitionId = transition.Definition.DefinitionId,
            ActivityId = Texts.Shorten(requested.Bookmark.Activity.Id, StorageMetadata.IdLength),
            Execution = requested.Bookmark.Execution,
            Member = requested.Group?.Member,
            ControlBookmarkId = requested.Group?.ControlBookmarkId,
            CaseId = subject?.Id,
            CaseNumber = Short(subject?.Number),
            CaseTitle = Short(subject?.Title),
            CustomerName = Short(subject?.CustomerName),
            Grade = Short(subject?.Grade),
            StartedById = subject?.StartedById,
            TitleZh = Texts.Shorten(order.TitleZh, StorageMetadata.NameLength),
            TitleEn = Texts.Shorten(order.TitleEn, StorageMetadata.NameLength),
            InstructionsZh = Long(order.InstructionsZh),
            InstructionsEn = Long(order.InstructionsEn),
            RoleId = place.RoleId,
            UnitId = place.UnitId,
            AssigneeId = place.AssigneeId,
            State = place.AssigneeId is null ? HumanTaskState.Open : HumanTaskState.Claimed,
            Priority = order.Priority,
            Section = order.Section is { } section ? Texts.Shorten(section, StorageMetadata.IdLength) : null,
            LimitKey = order.LimitKey is { } key ? Texts.Shorten(key, StorageMetadata.IdLength) : null,
            DueAt = standing.Due,
            DueOrder = standing.Order(HumanTaskRow.PausedDue, HumanTaskRow.NoDue),
            IsPaused = standing.IsPaused,
            PausedLeftSeconds = standing.PausedLeftSeconds,
            Form = FormOf(requested, transition.InstanceId),
            Outcomes = TaskRules.Write(order.Outcomes),
            Rules = TaskRules.Write(new TaskRules { NotDoneBy = order.NotDoneBy, ReturnTo = order.ReturnTo }),
            CreatedAt = now,
            ClaimedAt = place.AssigneeId is null ? null : now,
            RowVersion = place.Fault is null ? 1 : 2,
        };
        storage.Insert(task);
        if (task.Form is not null && order.Prefilled is { } data)
            storage.Insert(new TaskDraftRow { TaskId = task.Id, Data = data, SavedById = TaskDraftRow.ByProcess, SavedAt = now, RowVersion = 1 });
        var created = Act(task, 1, TaskActs.Created, now, place.AssigneeId);
        storage.Insert(created);
        TaskActsInHand.Of(transition.Transaction).Add(task, created);
        if (place.Fault is not null)
        {
            storage.Insert(Act(task, 2, TaskActs.Misassigned, now, to: null, place.Fault));
            storage.AfterCommit(() => LogMisassigned(task.Id, task.DefinitionId, task.ActivityId, place.Fault));
        }

        if (task.State == HumanTaskState.Open)
            await TaskRows.AddCandidatesAsync(storage, task, cancellationToken);
        await CopyAsync(transition.Transaction, task, order.CopyTo, cancellationToken);
        if (task.AssigneeId is { } holder)
            await TaskRows.JoinCaseAsync(transition.Transaction, task, holder, cancellationToken);
    }

    private static async Task CopyAsync(RuntimeTransaction transaction, HumanTaskRow task, IReadOnlyList<string> copyTo, CancellationToken cancellationToken)
    {
        var storage = transaction.Storage;
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in copyTo)
        {
            if (await TaskPeople.FindAsync(storage.Context, name, cancellationToken) is not { } user || !told.Add(user.Id))
                continue;
            storage.Insert(new TaskCopyRow { UserId = user.Id, TaskId = task.Id, At = task.CreatedAt });

            // The history does not tell of it: it goes with the task.
            TaskActsInHand.Of(transaction).Add(task, Act(task, task.RowVersion, TaskActs.Copied, task.CreatedAt, user.Id));
        }
    }

    private async Task CancelAsync(InstanceTransition transition, StorageTransaction storage, CancellationToken cancellationToken)
    {
        var answered = transition.Handled.OfType<HumanTaskEnded>().Select(static one => one.TaskId).ToHashSet(StringComparer.Ordinal);
        var over = transition.EndedWaits.Where(Owns).Select(static bookmark => bookmark.Id).Where(id => !answered.Contains(id)).ToArray();
        if (over.Length == 0 && !transition.IsReopened)
            return;
        var instanceId = transition.InstanceId;
        var alive = storage.Context.HumanTasks.Where(static row => row.State == HumanTaskState.Open || row.State == HumanTaskState.Claimed);
        List<HumanTaskRow> tasks;
        if (transition.IsReopened)
        {
            // A retry may run a whole branch anew: what was waited for in it is then over without a word.
            var known = await alive.Where(row => row.InstanceId == instanceId).ToListAsync(cancellationToken);
            tasks = known.FindAll(row => !transition.IsWaitingAt(row.Id) && !answered.Contains(row.Id));
        }
        else
        {
            tasks = await alive.Where(row => over.Contains(row.Id)).ToListAsync(cancellationToken);
        }

        if (tasks.Count == 0)
            return;
        foreach (var task in tasks)
        {
            var from = task.AssigneeId;
            (task.State, task.EndedAt) = (HumanTaskState.Cancelled, transition.Transaction.Now);
            task.RowVersion++;
            storage.Update(TaskRows.Acted, task);
            var cancelled = Act(task, task.RowVersion, TaskActs.Cancelled, transition.Transaction.Now, to: null, from: from);
            storage.Insert(cancelled);
            TaskActsInHand.Of(transition.Transaction).Add(task, cancelled);
        }

        string[] ids = [.. tasks.Select(static task => task.Id)];
        await TaskRows.RemoveCandidatesAsync(storage, ids, cancellationToken);
        await storage.Context.TaskDrafts.Where(row => ids.Contains(row.TaskId)).ExecuteDeleteAsync(cancellationToken);
    }

    // A form that nobody could fill in would hold the process up for ever; the task is made without it, and the log says so.
    private string? FormOf(HumanTaskRequested requested, string instanceId)
    {
        if (requested.Order.Form is not { } json)
            return null;
        using var form = JsonDocument.Parse(json);
        if (forms.CheckForm(form.RootElement) is not [var fault, ..])
            return json;
        LogForm(instanceId, requested.Bookmark.Activity.Id, fault.Code, fault.Message);
        return null;
    }

    private static TaskActRow Act(HumanTaskRow task, long number, string act, DateTimeOffset at, string? to, string? reason = null, string? from = null) =>
        new() { TaskId = task.Id, Number = number, At = at, Act = act, ByName = TaskActs.Workflow, Reason = reason, FromId = from, ToId = to };

    private static string? Short(string? text) => text is null ? null : Texts.Shorten(text, StorageMetadata.NameLength);

    private static string? Long(string? text) => text is null ? null : Texts.Shorten(text, StorageMetadata.TextLength);

    [LoggerMessage(LogLevel.Warning, "Task {TaskId} of the activity {ActivityId} of {DefinitionId} names nobody who is there ({Fault}); it went to those who see to such tasks.")]
    private partial void LogMisassigned(string taskId, string definitionId, string activityId, string fault);

    [LoggerMessage(LogLevel.Error, "The form of the activity {ActivityId} of instance {InstanceId} cannot be used and is left out: {Code}: {Message}")]
    private partial void LogForm(string instanceId, string activityId, string code, string message);
}
