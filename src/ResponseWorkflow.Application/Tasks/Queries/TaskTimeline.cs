using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Diagrams;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>What people did with the tasks of a case, as lines of its time line.</summary>
internal static class TaskTimeline
{
    // Notes on a task and who is told of it are for those who see the task; an urge the case tells itself.
    private static readonly string[] Told =
    [
        TaskActs.Misassigned, TaskActs.Claimed, TaskActs.Released, TaskActs.Completed, TaskActs.Delegated, TaskActs.Reassigned,
        TaskActs.Returned, TaskActs.SignerAdded, TaskActs.Withdrawn, TaskActs.Cancelled,
    ];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The acts, the newest first.</summary>
    /// <param name="context">Where they are stored.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="before">Those of this instant and before; null for all.</param>
    /// <param name="limit">The most, besides those of the instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<TimelineEntry>> OfCaseAsync(ResponseDbContext context, string caseId, CasePlace? before, int limit, CancellationToken cancellationToken)
    {
        var acts = ActsOf(context, caseId);
        var same = 0;
        if (before is not null)
        {
            var at = before.At;
            acts = acts.Where(act => act.At <= at);
            same = await acts.CountAsync(act => act.At == at, cancellationToken);
        }

        var rows = await NewestFirst(acts).Take(limit + same).ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return [];
        string[] ids = [.. rows.Select(static act => act.TaskId).Distinct(StringComparer.Ordinal)];
        var tasks = await context.HumanTasks.Where(row => ids.Contains(row.Id)).Select(static row => new ToldTask(row.Id, row.InstanceId, row.TitleZh, row.TitleEn, row.Outcomes))
            .ToDictionaryAsync(static task => task.Id, StringComparer.Ordinal, cancellationToken);
        var names = await TaskNames.ReadAsync(context, rows.SelectMany(static act => new[] { act.ById, act.ToId, act.OnBehalfOf }), [], [], cancellationToken);

        // Retention may have taken one in between.
        rows.RemoveAll(act => !tasks.ContainsKey(act.TaskId));
        var steps = await StepsAsync(context, [.. rows.Where(static act => act.Act == TaskActs.Returned).Select(act => (tasks[act.TaskId].InstanceId, act.ToId))], cancellationToken);
        return [.. rows.Select(act => Entry(act, tasks[act.TaskId], names, steps))];
    }

    // Only a step that had a task can be returned to: the step is called as the newest of its tasks.
    private static async Task<IReadOnlyDictionary<(string InstanceId, string Step), LocalName>> StepsAsync(ResponseDbContext context, IReadOnlyCollection<(string InstanceId, string? Step)> returned, CancellationToken cancellationToken)
    {
        if (returned.Count == 0)
            return new Dictionary<(string, string), LocalName>();
        string[] instances = [.. returned.Select(static one => one.InstanceId).Distinct(StringComparer.Ordinal)];
        string[] steps = [.. returned.Select(static one => one.Step).OfType<string>().Distinct(StringComparer.Ordinal)];
        var tasks = await context.HumanTasks.Where(row => instances.Contains(row.InstanceId) && steps.Contains(row.ActivityId))
            .Select(static row => new { row.InstanceId, row.ActivityId, row.CreatedAt, row.TitleZh, row.TitleEn })
            .ToListAsync(cancellationToken);
        return tasks.GroupBy(static task => (task.InstanceId, task.ActivityId))
            .ToDictionary(static step => step.Key, static step => step.OrderBy(static task => task.CreatedAt).Select(static task => new LocalName(task.TitleZh, task.TitleEn)).Last());
    }

    /// <summary>The acts with the tasks of a case that its time line tells: along the index of its tasks, of which a case has few.</summary>
    internal static IQueryable<TaskActRow> ActsOf(ResponseDbContext context, string caseId) =>
        from act in context.TaskActs
        join task in context.HumanTasks on act.TaskId equals task.Id
        where task.CaseId == caseId && Told.Contains(act.Act)
        select act;

    /// <summary>In the order of the time line.</summary>
    internal static IQueryable<TaskActRow> NewestFirst(IQueryable<TaskActRow> acts) =>
        acts.OrderByDescending(static act => act.At).ThenByDescending(static act => act.TaskId).ThenByDescending(static act => act.Number);

    private static TimelineEntry Entry(TaskActRow act, ToldTask task, TaskNames names, IReadOnlyDictionary<(string InstanceId, string Step), LocalName> steps)
    {
        // The outcome that is the only one says no more than that the task is done.
        var outcome = act.Act == TaskActs.Completed && act.ToId != AsksPeople.Done ? TaskRules.Read<TaskOutcome[]>(task.Outcomes).FirstOrDefault(known => known.Name == act.ToId) : null;

        // Whoever claims a task has it: that is told by who did it.
        var person = act.ToId == act.ById ? null : names.Person(act.ToId);
        var step = act is { Act: TaskActs.Returned, ToId: { } id } ? steps.GetValueOrDefault((task.InstanceId, id)) : null;
        return new TimelineEntry
        {
            // At the same instant before what the case makes of it: the sign stands before that of the case's events.
            Id = string.Create(CultureInfo.InvariantCulture, $"{act.At.UtcTicks:x16},{act.TaskId}:{act.Number:x8}"),
            At = act.At,
            Act = act.Act,
            TaskId = act.TaskId,
            By = names.Person(act.ById) ?? (act.ById is null && act.ByName == TaskActs.Workflow ? null : act.ByName),
            NameZh = task.TitleZh,
            NameEn = task.TitleEn,
            Data = JsonSerializer.Serialize(
                new
                {
                    toZh = outcome?.TextZh ?? step?.Zh ?? person,
                    toEn = outcome?.TextEn ?? step?.En ?? person,
                    onBehalfOf = names.Person(act.OnBehalfOf),
                    reason = act.Act == TaskActs.Misassigned ? null : act.Reason,
                },
                Json),
        };
    }

    private sealed record ToldTask(string Id, string InstanceId, string TitleZh, string TitleEn, string Outcomes);
}
