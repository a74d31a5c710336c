using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Diagrams;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Application.Tasks.Making;
using ResponseWorkflow.Application.Tasks.Reach;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>Reads tasks as a person sees them. Safe for use by several threads.</summary>
/// <remarks>A page is read along an index of its tab that ends with the page; what may be claimed along one for each role that is held, merged by the database.</remarks>
/// <param name="database">Where tasks are stored.</param>
/// <param name="catalogue">Knows what steps are called.</param>
/// <param name="forms">Reads forms.</param>
/// <param name="tests">Finds what is measured of the circuit.</param>
/// <param name="options">Settings.</param>
/// <param name="time">The clock.</param>
public sealed class TaskInbox(Database database, IDefinitionCatalogue catalogue, IFormChecks forms, IIndicatorSheets tests, IOptions<TaskOptions> options, TimeProvider time)
{
    /// <summary>A page of a tab.</summary>
    public async Task<IReadOnlyList<TaskEntry>> ListAsync(TaskListRequest request, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await using var context = database.CreateContext();
        var reach = await TaskReach.ReadAsync(context, actor, time.GetUtcNow(), cancellationToken);
        if (!reach.IsPerson)
            return [];
        return await ReadAsync(context, reach, new TaskWalks(context, reach, request).Places(), cancellationToken);
    }

    /// <summary>A numbered page of a tab. Of a tab that is longer than <see cref="TaskOptions.TableLimit"/> so many tasks are counted and shown.</summary>
    public async Task<Page<TaskEntry>> PageAsync(TaskListRequest request, PageRequest page, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(page);
        var limit = options.Value.TableLimit;
        await using var context = database.CreateContext();
        var reach = await TaskReach.ReadAsync(context, actor, time.GetUtcNow(), cancellationToken);
        if (!reach.IsPerson)
            return new([], 0);
        var count = await new TaskWalks(context, reach, request with { After = null, Limit = limit }).Places().CountAsync(cancellationToken);
        var skipped = (long)page.Number * page.Size;
        if (skipped >= count)
            return new([], count);

        // Each walk goes no further than the end of the page.
        var end = (int)Math.Min(limit, skipped + page.Size);
        var places = new TaskWalks(context, reach, request with { After = null, Limit = end });
        return new(await ReadAsync(context, reach, places.Ordered(places.Places()).Skip((int)skipped), cancellationToken), count);
    }

    /// <summary>By what a tab can be narrowed.</summary>
    public async Task<TaskChoices> ChoicesAsync(TaskTab tab, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var reach = await TaskReach.ReadAsync(context, actor, time.GetUtcNow(), cancellationToken);
        if (!reach.IsPerson)
            return new([], [], []);
        var sort = tab is TaskTab.Mine or TaskTab.Units or TaskTab.Overseen ? TaskSort.Due : TaskSort.Time;
        var places = new TaskWalks(context, reach, new TaskListRequest(tab, new TaskFilter(), sort, IsDescending: sort == TaskSort.Time, After: null, options.Value.ChoiceSample)).Places();
        var found = await (from place in places join task in context.HumanTasks on place.TaskId equals task.Id select new { task.DefinitionId, task.UnitId, task.Grade }).Distinct().ToListAsync(cancellationToken);
        var definitions = found.Select(static one => one.DefinitionId).Distinct(StringComparer.Ordinal).ToArray();
        var units = found.Select(static one => one.UnitId).Distinct(StringComparer.Ordinal).ToArray();
        var names = await TaskNames.ReadAsync(context, [], units, definitions, cancellationToken);
        return new TaskChoices(
            [.. definitions.Select(id => (Id: id, Name: names.Process(id) ?? id)).OrderBy(static one => one.Name, StringComparer.Ordinal).Select(static one => new TaskChoice(one.Id, one.Name, one.Name))],
            [.. units.Select(names.Unit).OfType<TaskChoice>().OrderBy(static unit => unit.Code, StringComparer.Ordinal)],
            [.. found.Select(static one => one.Grade).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The numbers beside the tabs.</summary>
    public async Task<TaskCounts> CountAsync(Actor actor, CancellationToken cancellationToken)
    {
        var limit = options.Value.CountLimit;
        var now = time.GetUtcNow();
        await using var context = database.CreateContext();
        var reach = await TaskReach.ReadAsync(context, actor, now, cancellationToken);
        if (!reach.IsPerson)
            return new TaskCounts(0, 0, 0, limit, options.Value.SoonWithin);
        return new TaskCounts(
            await CountAsync(TaskTab.Mine, new TaskFilter()),
            await CountAsync(TaskTab.Mine, new TaskFilter { DueBefore = now }),
            await CountAsync(TaskTab.Units, new TaskFilter()),
            limit,
            options.Value.SoonWithin);

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
        var taker = await reach.TakerOfAsync(context, task, cancellationToken);
        var standsFor = task.AssigneeId is null ? taker : reach.StandsFor(task.AssigneeId);
        var (entry, names) = await new TaskEntries(context, reach).OfAsync(task, acts.SelectMany(static act => new[] { act.FromId, act.ToId, act.OnBehalfOf }), cancellationToken);
        var forbidden = reach.IsPerson && await TaskDoers.ForbiddenStepAsync(context, task.InstanceId, TaskRules.Read<TaskRules>(task.Rules).NotDoneBy, reach.Id, cancellationToken) is not null;
        var isHeld = task.IsAlive && await context.Instances.AnyAsync(row => row.Id == task.InstanceId && (row.IsHeld || row.FinishedAt != null), cancellationToken);
        var draft = standsFor is null && !reach.MayReassign(task) ? null : await context.TaskDrafts.FirstOrDefaultAsync(row => row.TaskId == taskId, cancellationToken);
        var onBehalfOf = standsFor is null || standsFor == reach.Id ? null : standsFor;
        var facts = await FactsAsync(context, task, cancellationToken);
        return new TaskDetails(
            entry with { OnBehalfOf = onBehalfOf, OnBehalfOfName = names.Person(onBehalfOf) },
            TaskRules.Read<TaskOutcome[]>(task.Outcomes),
            TaskRules.Read<TaskRules>(task.Rules),
            draft,
            [.. acts.Select(act => new TaskActEntry(act, names.Person(act.FromId), names.Person(act.ToId), names.Person(act.OnBehalfOf)))],
            copies,
            await ReturnStepsAsync(context, task, cancellationToken),
            task.Form is { } form ? forms.Written(form) : null,
            facts,
            await SheetsAsync(context, task, facts, cancellationToken),
            [.. AllowedActs.Of(task, reach, mayTake: taker is not null, forbidden, canGoOn: !isHeld, Withdrawal.IsOpenTo(acts, reach.Id))]);
    }

    private async Task<IReadOnlyList<ReturnStep>> ReturnStepsAsync(ResponseDbContext context, HumanTaskRow task, CancellationToken cancellationToken)
    {
        var ids = TaskRules.Read<TaskRules>(task.Rules).ReturnTo;
        var versionId = ids.Count == 0 || !task.IsAlive ? null : await context.Instances.Where(row => row.Id == task.InstanceId).Select(static row => row.VersionId).FirstOrDefaultAsync(cancellationToken);
        if (versionId is null)
            return [];
        var names = ProcessDrawing.Names((await catalogue.GetVersionAsync(versionId, cancellationToken)).Workflow.Definition);
        return [.. ids.Select(id => names.TryGetValue(id, out var name) ? new ReturnStep(id, name.Zh, name.En) : new ReturnStep(id, id, id))];
    }

    private static async Task<DataObject> FactsAsync(ResponseDbContext context, HumanTaskRow task, CancellationToken cancellationToken) =>
        task.CaseId is { } caseId && await context.Cases.FirstOrDefaultAsync(row => row.Id == caseId, cancellationToken) is { } found ? CaseDocument.Of(found) : DataObject.Empty;

    private async Task<IReadOnlyDictionary<string, IIndicatorSheet>> SheetsAsync(ResponseDbContext context, HumanTaskRow task, DataObject facts, CancellationToken cancellationToken) =>
        await tests.ReadAsync(context, task.IsAlive && task.Form is { } form ? forms.IndicatorFields(JsonElement.Parse(Encoding.UTF8.GetBytes(form))) : [], facts, cancellationToken);

    private static async Task<IReadOnlyList<TaskEntry>> ReadAsync(ResponseDbContext context, TaskReach reach, IQueryable<TaskWalks.Place> walk, CancellationToken cancellationToken)
    {
        var places = await walk.ToListAsync(cancellationToken);
        return await new TaskEntries(context, reach).ReadAsync(places.ConvertAll(static place => new TaskPosition(place.At, place.TaskId)), cancellationToken);
    }
}
