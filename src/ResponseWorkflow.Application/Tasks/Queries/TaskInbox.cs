using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Making;
using ResponseWorkflow.Application.Tasks.Reach;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>Reads tasks as a person sees them. Safe for use by several threads.</summary>
/// <remarks>A page is read along an index of its tab that ends with the page; what may be claimed along one for each role that is held, merged by the database.</remarks>
/// <param name="database">Where tasks are stored.</param>
/// <param name="options">Settings.</param>
/// <param name="time">The clock.</param>
public sealed class TaskInbox(Database database, IOptions<TaskOptions> options, TimeProvider time)
{
    /// <summary>A page of a tab.</summary>
    public async Task<IReadOnlyList<TaskEntry>> ListAsync(TaskListRequest request, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await using var context = database.CreateContext();
        var reach = await TaskReach.ReadAsync(context, actor, time.GetUtcNow(), cancellationToken);
        if (!reach.IsPerson)
            return [];
        var places = await new TaskWalks(context, reach, request).Places().ToListAsync(cancellationToken);
        string[] ids = [.. places.Select(static place => place.TaskId)];
        var tasks = await context.HumanTasks.Where(row => ids.Contains(row.Id)).Select(TaskRead.WithoutForm).ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken);
        var pools = request.Tab == TaskTab.Units
            ? (await context.TaskCandidates.Where(row => ids.Contains(row.TaskId)).Select(static row => new { row.TaskId, row.Pool }).ToListAsync(cancellationToken)).ToLookup(static row => row.TaskId, static row => row.Pool, StringComparer.Ordinal)
            : null;

        // One that has gone between the reads is left out.
        var shown = places.Where(place => tasks.ContainsKey(place.TaskId)).Select(place => (Place: place, Task: tasks[place.TaskId])).ToArray();
        var names = await TaskNames.ReadAsync(
            context,
            [.. shown.SelectMany(static one => new[] { one.Task.AssigneeId, one.Task.EndedById }), .. reach.People],
            shown.Select(static one => one.Task.UnitId),
            cancellationToken);
        return [.. shown.Select(one => Entry(one.Task, new TaskPosition(one.Place.At, one.Place.TaskId), reach, pools?[one.Task.Id], names))];
    }

    /// <summary>The numbers beside the tabs.</summary>
    public async Task<TaskCounts> CountAsync(Actor actor, CancellationToken cancellationToken)
    {
        var limit = options.Value.CountLimit;
        var now = time.GetUtcNow();
        await using var context = database.CreateContext();
        var reach = await TaskReach.ReadAsync(context, actor, now, cancellationToken);
        if (!reach.IsPerson)
            return new TaskCounts(0, 0, 0, limit);
        return new TaskCounts(
            await CountAsync(TaskTab.Mine, new TaskFilter()),
            await CountAsync(TaskTab.Mine, new TaskFilter { DueBefore = now }),
            await CountAsync(TaskTab.Units, new TaskFilter()),
            limit);

        Task<int> CountAsync(TaskTab tab, TaskFilter filter) =>
            new TaskWalks(context, reach, new TaskListRequest(tab, filter, TaskSort.Due, IsDescending: false, After: null, limit)).Places().CountAsync(cancellationToken);
    }

    /// <summary>A task with all that its page shows.</summary>
    /// <exception cref="RefusedException"><c>task.unknown</c>: there is none, or it may not be seen.</exception>
    public async Task<TaskDetails> GetAsync(string taskId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taskId);
        await using var context = database.CreateContext();
        var task = await context.HumanTasks.FirstOrDefaultAsync(row => row.Id == taskId, cancellationToken);
        var reach = await TaskReach.ReadAsync(context, actor, time.GetUtcNow(), cancellationToken);
        if (task is null || !await reach.MaySeeAsync(context, task, cancellationToken))
            throw TaskRefusals.Unknown(taskId);
        var acts = await context.TaskActs.Where(row => row.TaskId == taskId).OrderBy(static row => row.Number).ToListAsync(cancellationToken);
        var copies = await context.TaskCopies.Where(row => row.TaskId == taskId).OrderBy(static row => row.At).ThenBy(static row => row.UserId).Select(static row => row.UserId).ToListAsync(cancellationToken);
        var names = await TaskNames.ReadAsync(
            context,
            [task.AssigneeId, task.EndedById, .. reach.People, .. acts.SelectMany(static act => new[] { act.FromId, act.ToId, act.OnBehalfOf })],
            [task.UnitId],
            cancellationToken);
        var taker = await reach.TakerOfAsync(context, task, cancellationToken);
        var standsFor = task.AssigneeId is null ? taker : reach.StandsFor(task.AssigneeId);
        var forbidden = reach.IsPerson && await TaskDoers.ForbiddenStepAsync(context, task.InstanceId, TaskRules.Read<TaskRules>(task.Rules).NotDoneBy, reach.Id, cancellationToken) is not null;
        var isHeld = task.IsAlive && await context.Instances.AnyAsync(row => row.Id == task.InstanceId && (row.IsHeld || row.FinishedAt != null), cancellationToken);
        var draft = standsFor is null && !reach.MayReassign(task) ? null : await context.TaskDrafts.FirstOrDefaultAsync(row => row.TaskId == taskId, cancellationToken);
        var onBehalfOf = standsFor is null || standsFor == reach.Id ? null : standsFor;
        return new TaskDetails(
            new TaskEntry(task, new TaskPosition(task.CreatedAt, task.Id), names.Unit(task.UnitId), names.Person(task.AssigneeId), names.Person(task.EndedById), onBehalfOf, names.Person(onBehalfOf)),
            TaskRules.Read<TaskOutcome[]>(task.Outcomes),
            TaskRules.Read<TaskRules>(task.Rules),
            draft,
            [.. acts.Select(act => new TaskActEntry(act, names.Person(act.FromId), names.Person(act.ToId), names.Person(act.OnBehalfOf)))],
            copies,
            [.. AllowedActs.Of(task, reach, mayTake: taker is not null, forbidden, canGoOn: !isHeld)]);
    }

    private static TaskEntry Entry(HumanTaskRow task, TaskPosition position, TaskReach reach, IEnumerable<string>? pools, TaskNames names)
    {
        var standsFor = pools is null ? reach.StandsFor(task.AssigneeId) : reach.TakerOf(pools);
        var onBehalfOf = standsFor is null || standsFor == reach.Id ? null : standsFor;
        return new TaskEntry(task, position, names.Unit(task.UnitId), names.Person(task.AssigneeId), names.Person(task.EndedById), onBehalfOf, names.Person(onBehalfOf));
    }
}
