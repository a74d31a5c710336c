using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>Looks for acts on tasks since the look before: each act is a row of its own, so nothing is missed. Not for use by several threads.</summary>
/// <param name="options">How many are told one by one.</param>
internal sealed class TaskLook(IOptions<ChangeOptions> options)
{
    private readonly Dictionary<(string TaskId, long Number), DateTimeOffset> _known = [];

    /// <summary>Nobody has listened since the last look.</summary>
    public void Forget() => _known.Clear();

    /// <summary>The changes: of each task the newest act, told to those who see the task in their inbox or have seen it there until now.</summary>
    /// <param name="context">Where tasks are stored.</param>
    /// <param name="since">From when on.</param>
    /// <param name="now">Who holds a role or stands in for somebody at this instant is told.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<LiveChange>> ChangedAsync(ResponseDbContext context, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var limit = options.Value.OneByOne;
        var rows = await context.TaskActs.Where(act => act.At >= since).OrderByDescending(static act => act.At).Take(limit + 1).ToListAsync(cancellationToken);
        var found = rows.Where(act => !_known.ContainsKey((act.TaskId, act.Number))).OrderBy(static act => act.At).ThenBy(static act => act.Number).ToList();
        foreach (var old in _known.Where(known => known.Value < since).Select(static known => known.Key).ToList())
            _known.Remove(old);
        foreach (var act in found)
            _known[(act.TaskId, act.Number)] = act.At;
        if (found.Count == 0)
            return [];
        if (rows.Count > limit)
            return [new LiveChange { Kind = LiveKind.HumanTask, Act = ChangeActs.Changed, At = found[^1].At }];
        return await ToldAsync(context, found.ToLookup(static act => act.TaskId, StringComparer.Ordinal), now, cancellationToken);
    }

    private static async Task<IReadOnlyList<LiveChange>> ToldAsync(ResponseDbContext context, ILookup<string, TaskActRow> acts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string[] ids = [.. acts.Select(static group => group.Key)];
        var tasks = await context.HumanTasks.Where(row => ids.Contains(row.Id)).Select(static row => new { row.Id, row.UnitId, row.RoleId, row.AssigneeId, row.StartedById, row.EndedById }).ToListAsync(cancellationToken);
        var copies = (await context.TaskCopies.Where(copy => ids.Contains(copy.TaskId)).Select(static copy => new { copy.TaskId, copy.UserId }).ToListAsync(cancellationToken)).ToLookup(static copy => copy.TaskId, static copy => copy.UserId, StringComparer.Ordinal);
        string[] roles = [.. tasks.Select(static task => task.RoleId).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] units = [.. tasks.Select(static task => task.UnitId).Distinct(StringComparer.Ordinal)];
        var holders = (await (
            from link in context.UnitLinks
            join holding in context.RoleHoldings on link.AncestorId equals holding.UnitId
            where units.Contains(link.UnitId) && roles.Contains(holding.RoleId) && holding.ValidFrom <= now && (holding.ValidUntil == null || holding.ValidUntil > now)
            select new { link.UnitId, holding.RoleId, holding.UserId }).Distinct().ToListAsync(cancellationToken)).ToLookup(static one => (one.UnitId, one.RoleId), static one => one.UserId);
        var concerned = tasks.ToDictionary(
            static task => task.Id,
            task => new[] { task.AssigneeId, task.StartedById, task.EndedById }
                .Concat(acts[task.Id].SelectMany(static act => new[] { act.ById, act.FromId, act.ToId }))
                .Concat(copies[task.Id])
                .Concat(task.RoleId is { } role ? holders[(task.UnitId, role)] : [])
                .OfType<string>().ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

        // Whoever stands in for one of them sees the task too.
        var people = concerned.Values.SelectMany(static one => one).Distinct(StringComparer.Ordinal).ToArray();
        var deputies = await context.Deputies.Where(row => people.Contains(row.UserId) && row.ValidFrom <= now && row.ValidUntil > now).Select(static row => new { row.UserId, row.DeputyId }).ToListAsync(cancellationToken);
        foreach (var users in concerned.Values)
            users.UnionWith([.. deputies.Where(one => users.Contains(one.UserId)).Select(static one => one.DeputyId)]);
        return
        [
            .. from task in tasks
               let last = acts[task.Id].Last()
               orderby last.At
               select new LiveChange { Kind = LiveKind.HumanTask, Id = task.Id, Act = last.Act, By = last.ById is null ? null : last.ByName, At = last.At, UnitId = task.UnitId, UserIds = concerned[task.Id] },
        ];
    }
}
