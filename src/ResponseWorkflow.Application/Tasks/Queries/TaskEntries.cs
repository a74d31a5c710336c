using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Reach;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Application.TimeLimits.Queries;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>Reads what lists show of tasks: the tasks of a page together, whatever they need of other tables.</summary>
/// <param name="context">Where tasks are stored.</param>
/// <param name="reach">Who looks.</param>
internal sealed class TaskEntries(ResponseDbContext context, TaskReach reach)
{
    /// <summary>The entries of a page, in its order. A task that has gone since its place was read is left out.</summary>
    public async Task<IReadOnlyList<TaskEntry>> ReadAsync(IReadOnlyList<TaskPosition> places, CancellationToken cancellationToken)
    {
        string[] ids = [.. places.Select(static place => place.TaskId)];
        var tasks = await context.HumanTasks.Where(row => ids.Contains(row.Id)).Select(TaskRead.WithoutForm).ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken);
        return await OfAsync([.. places.Where(place => tasks.ContainsKey(place.TaskId)).Select(place => (tasks[place.TaskId], place))], [], cancellationToken);
    }

    /// <summary>The entries of tasks that have been read, with or without their forms (<see cref="TaskRead.WithoutForm"/>).</summary>
    public Task<IReadOnlyList<TaskEntry>> OfAsync(IReadOnlyList<HumanTaskRow> tasks, CancellationToken cancellationToken) =>
        OfAsync([.. tasks.Select(static task => (task, new TaskPosition(task.CreatedAt, task.Id)))], [], cancellationToken);

    /// <summary>The entry of one task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="people">Who else must be called by name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(TaskEntry Entry, TaskNames Names)> OfAsync(HumanTaskRow task, IEnumerable<string?> people, CancellationToken cancellationToken)
    {
        var names = await NamesAsync([task], people, cancellationToken);
        var entries = await OfAsync([(task, new TaskPosition(task.CreatedAt, task.Id))], names, cancellationToken);
        return (entries[0], names);
    }

    private async Task<IReadOnlyList<TaskEntry>> OfAsync(IReadOnlyList<(HumanTaskRow Task, TaskPosition Place)> shown, IEnumerable<string?> people, CancellationToken cancellationToken) =>
        await OfAsync(shown, await NamesAsync([.. shown.Select(static one => one.Task)], people, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<TaskEntry>> OfAsync(IReadOnlyList<(HumanTaskRow Task, TaskPosition Place)> shown, TaskNames names, CancellationToken cancellationToken)
    {
        HumanTaskRow[] tasks = [.. shown.Select(static one => one.Task)];
        string[] open = [.. tasks.Where(static task => task.State == HumanTaskState.Open).Select(static task => task.Id)];
        var pools = open.Length == 0
            ? Enumerable.Empty<(string TaskId, string Pool)>().ToLookup(static row => row.TaskId, static row => row.Pool, StringComparer.Ordinal)
            : (await context.TaskCandidates.Where(row => open.Contains(row.TaskId)).Select(static row => new { row.TaskId, row.Pool }).ToListAsync(cancellationToken)).ToLookup(static row => row.TaskId, static row => row.Pool, StringComparer.Ordinal);
        var returns = await TaskReturns.OfAsync(context, tasks, cancellationToken);
        var warned = await LimitsWarned.OfTasksAsync(context, [.. tasks.Where(static task => task is { IsAlive: true, LimitKey: not null }).Select(static task => task.Id)], cancellationToken);
        return [.. shown.Select(one => Entry(one.Task, one.Place, pools[one.Task.Id], returns.GetValueOrDefault(one.Task.Id), warned.Contains(one.Task.Id), names))];
    }

    private TaskEntry Entry(HumanTaskRow task, TaskPosition place, IEnumerable<string> pools, TaskActRow? returned, bool isWarned, TaskNames names)
    {
        var standsFor = task.State == HumanTaskState.Open ? reach.TakerOf(pools) : reach.StandsFor(task.AssigneeId);
        var onBehalfOf = standsFor is null || standsFor == reach.Id ? null : standsFor;
        var unit = names.Unit(task.UnitId);
        return new TaskEntry
        {
            Task = task,
            Position = place,
            Outcomes = TaskRules.Read<TaskOutcome[]>(task.Outcomes),
            HasForm = task is { IsAlive: true, Form: not null },
            ProcessName = names.Process(task.DefinitionId),
            UnitCode = unit?.Code,
            UnitNameZh = unit?.NameZh,
            UnitNameEn = unit?.NameEn,
            AssigneeName = names.Person(task.AssigneeId),
            EndedByName = names.Person(task.EndedById),
            OnBehalfOf = onBehalfOf,
            OnBehalfOfName = names.Person(onBehalfOf),
            Return = returned,
            IsWarned = isWarned,
            IsToDo = task.IsAlive && standsFor is not null,
            MayReassign = task.IsAlive && reach.MayReassign(task),
        };
    }

    private Task<TaskNames> NamesAsync(IReadOnlyList<HumanTaskRow> tasks, IEnumerable<string?> people, CancellationToken cancellationToken) => TaskNames.ReadAsync(
        context,
        [.. tasks.SelectMany(static task => new[] { task.AssigneeId, task.EndedById }), .. reach.People, .. people],
        tasks.Select(static task => task.UnitId),
        tasks.Select(static task => task.DefinitionId),
        cancellationToken);
}
