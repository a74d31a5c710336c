using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Reach;

/// <summary>Whose tasks somebody sees at an instant: the own ones, and those of the people for whom the person stands in. Not safe for use by several threads.</summary>
public sealed class TaskReach
{
    private readonly Dictionary<string, string> _pools;
    private readonly Dictionary<string, List<string>> _above = new(StringComparer.Ordinal);

    private TaskReach(Actor actor, IReadOnlyList<string> people, Dictionary<string, string> pools)
    {
        Actor = actor;
        People = people;
        _pools = pools;
    }

    /// <summary>Who asks.</summary>
    public Actor Actor { get; }

    /// <summary>Id of who asks: of a user, or of a program's key.</summary>
    public string Id => Actor.Account?.Id ?? "";

    /// <summary>Whether a person asks, who can have tasks.</summary>
    public bool IsPerson => Actor.Account is { IsProgram: false, Id.Length: > 0 };

    /// <summary>Ids of the person and of those for whom the person stands in now; the own one first.</summary>
    public IReadOnlyList<string> People { get; }

    /// <summary>The pools from which they may claim.</summary>
    public IReadOnlyCollection<string> Pools => _pools.Keys;

    /// <summary>Reads it.</summary>
    public static async Task<TaskReach> ReadAsync(ResponseDbContext context, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Account is not { IsProgram: false, Id: { Length: > 0 } own })
            return new TaskReach(actor, [], new(StringComparer.Ordinal));
        var away = await context.Deputies.Where(row => row.DeputyId == own && row.ValidFrom <= now && row.ValidUntil > now).Select(static row => row.UserId).Distinct().ToListAsync(cancellationToken);
        string[] people = [own, .. away.Where(id => id != own).Order(StringComparer.Ordinal)];
        var held = await context.RoleHoldings
            .Where(row => people.Contains(row.UserId) && row.ValidFrom <= now && (row.ValidUntil == null || row.ValidUntil > now))
            .Select(static row => new { row.UserId, row.RoleId, row.UnitId })
            .ToListAsync(cancellationToken);
        var pools = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            foreach (var one in held.Where(one => one.UserId == person))
                pools.TryAdd(TaskPools.Of(one.RoleId, one.UnitId), person);
        }

        return new TaskReach(actor, people, pools);
    }

    /// <summary>The person in whose name somebody stands for a user: the user, if it is the person or somebody for whom the person stands in; else null.</summary>
    public string? StandsFor(string? userId) => userId is not null && People.Contains(userId, StringComparer.Ordinal) ? userId : null;

    /// <summary>The person by whose role a task may be taken, the own ones first; null when none of the roles fits. It is told by the units as they stand now.</summary>
    public async Task<string?> TakerOfAsync(ResponseDbContext context, HumanTaskRow task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(task);
        if (task.RoleId is not { } roleId || _pools.Count == 0)
            return null;
        var takers = (await AboveAsync(context, task.UnitId, cancellationToken)).Select(unit => _pools.GetValueOrDefault(TaskPools.Of(roleId, unit))).OfType<string>().ToArray();
        return takers.Contains(Id, StringComparer.Ordinal) ? Id : takers.FirstOrDefault();
    }

    // An act asks several times who may take the same task.
    private async ValueTask<List<string>> AboveAsync(ResponseDbContext context, string unitId, CancellationToken cancellationToken)
    {
        if (!_above.TryGetValue(unitId, out var above))
            _above.Add(unitId, above = await context.UnitLinks.Where(link => link.UnitId == unitId).Select(static link => link.AncestorId).ToListAsync(cancellationToken));
        return above;
    }

    /// <summary>The person by whose role an open task stands in the list, by the pools that its candidates name; null when none does.</summary>
    public string? TakerOf(IEnumerable<string> pools)
    {
        var takers = pools.Select(pool => _pools.GetValueOrDefault(pool)).OfType<string>().ToArray();
        return takers.Contains(Id, StringComparer.Ordinal) ? Id : takers.FirstOrDefault();
    }

    /// <summary>The part of the organisation whose tasks may be given to others by who asks.</summary>
    public UnitScope Overseen => Actor.Account?.ScopeOf(Permissions.ReassignTasks) ?? UnitScope.Everywhere;

    /// <summary>Whether the task may be given to others by who asks.</summary>
    public bool MayReassign(HumanTaskRow task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return Actor.May(Permissions.ReassignTasks, task.UnitId);
    }

    /// <summary>Whether the task may be seen: because the person has it, may take it, did something with it, was told of it, started its case, or may give it to others.</summary>
    public async Task<bool> MaySeeAsync(ResponseDbContext context, HumanTaskRow task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(task);
        if (StandsFor(task.AssigneeId) is not null || MayReassign(task))
            return true;
        if (!IsPerson)
            return false;
        return task.StartedById == Id || task.EndedById == Id
            || await TakerOfAsync(context, task, cancellationToken) is not null
            || await context.TaskCopies.AnyAsync(row => row.UserId == Id && row.TaskId == task.Id, cancellationToken)
            || await context.TaskActs.AnyAsync(row => row.TaskId == task.Id && (row.ById == Id || row.FromId == Id), cancellationToken);
    }

    /// <summary>Which of some tasks may be seen (<see cref="MaySeeAsync"/>), asked for all of them together.</summary>
    public async Task<IReadOnlySet<string>> SeenAsync(ResponseDbContext context, IReadOnlyList<HumanTaskRow> tasks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(tasks);
        var seen = tasks.Where(task => StandsFor(task.AssigneeId) is not null || MayReassign(task) || (IsPerson && (task.StartedById == Id || task.EndedById == Id)))
            .Select(static task => task.Id).ToHashSet(StringComparer.Ordinal);
        if (!IsPerson || seen.Count == tasks.Count)
            return seen;
        var units = tasks.Select(static task => task.UnitId).Distinct(StringComparer.Ordinal).ToArray();
        var above = (await context.UnitLinks.Where(link => units.Contains(link.UnitId)).Select(static link => new { link.UnitId, link.AncestorId }).ToListAsync(cancellationToken))
            .ToLookup(static link => link.UnitId, static link => link.AncestorId, StringComparer.Ordinal);
        seen.UnionWith(tasks.Where(task => task.RoleId is { } role && TakerOf(above[task.UnitId].Select(unit => TaskPools.Of(role, unit))) is not null).Select(static task => task.Id));
        var ids = tasks.Select(static task => task.Id).Where(id => !seen.Contains(id)).ToArray();
        seen.UnionWith(await context.TaskCopies.Where(row => row.UserId == Id && ids.Contains(row.TaskId)).Select(static row => row.TaskId).ToListAsync(cancellationToken));
        seen.UnionWith(await context.TaskActs.Where(row => ids.Contains(row.TaskId) && (row.ById == Id || row.FromId == Id)).Select(static row => row.TaskId).Distinct().ToListAsync(cancellationToken));
        return seen;
    }
}
