using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Making;

/// <summary>Finds out whom a task goes to, by the organisation as it is now.</summary>
/// <remarks>A task always goes to somebody: when the definition names nobody who is there, it goes to the holders of a role at headquarters, who can pass it on.</remarks>
/// <param name="context">Where the organisation is stored.</param>
/// <param name="units">The kinds of units.</param>
/// <param name="fallbackRole">Who sees to tasks that name nobody.</param>
/// <param name="now">The instant.</param>
internal sealed class TaskPlacing(ResponseDbContext context, UnitOptions units, string fallbackRole, DateTimeOffset now)
{
    /// <summary>Finds it.</summary>
    /// <param name="order">What the definition says.</param>
    /// <param name="instanceId">The instance.</param>
    /// <param name="activityId">The activity.</param>
    /// <param name="subject">The case; null when there is none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TaskPlace> FindAsync(TaskOrder order, string instanceId, string activityId, CaseFacts? subject, CancellationToken cancellationToken)
    {
        var (unit, fault) = await UnitAsync(order, subject, cancellationToken);
        var role = order.Role;
        if (role is not null && !await context.Roles.AnyAsync(row => row.Id == role, cancellationToken))
            (role, fault) = (null, $"role.unknown: {role}");
        var person = await PersonAsync(order, instanceId, cancellationToken);
        if (person.UserId is { } userId)
            return new TaskPlace(unit ?? await UnitOfAsync(userId, cancellationToken), unit is null ? null : role, userId);
        if (person.Fault is not null && role is null)
            return Fallback(person.Fault);

        // A step that nobody has done yet, or somebody who has left, leaves the task to its role.
        if (role is null || unit is null)
            return Fallback(fault ?? "assignment.nobody: ");
        return new TaskPlace(unit, role, await AutoAsync(order, role, unit, instanceId, activityId, cancellationToken));
    }

    private TaskPlace Fallback(string fault) => new(UnitTree.RootId, fallbackRole, null, Texts.Shorten(fault, StorageMetadata.NameLength));

    private async Task<(string? Id, string? Fault)> UnitAsync(TaskOrder order, CaseFacts? subject, CancellationToken cancellationToken)
    {
        if (order.Unit is null or UnitList.OfTheCase)
            return subject is null ? (null, "unit.noCase: ") : (subject.UnitId, null);
        if (order.Unit.StartsWith(UnitList.OfKind, StringComparison.Ordinal))
        {
            if (subject is null)
                return (null, "unit.noCase: ");
            return (await OfKindAsync(subject.UnitId, order.Unit[UnitList.OfKind.Length..], cancellationToken), null);
        }

        if (order.Unit.StartsWith(UnitList.OfProvince, StringComparison.Ordinal))
            return subject is null ? (null, "unit.noCase: ") : (await UnitsOfKind.FindInProvinceAsync(context, units, subject.UnitId, order.Unit[UnitList.OfProvince.Length..], cancellationToken) ?? subject.UnitId, null);

        // A department of another branch than that of the case: the branch, and the kind of the department.
        if (order.Unit[0] == UnitList.OfKind[0] && order.Unit.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon)
        {
            var (branch, fault) = await NamedAsync(order.Unit[1..colon], cancellationToken);
            return branch is null ? (null, fault) : (await OfKindAsync(branch, order.Unit[(colon + 1)..], cancellationToken), null);
        }

        return await NamedAsync(order.Unit, cancellationToken);
    }

    // A branch that has no such department does that work itself.
    private async Task<string> OfKindAsync(string branch, string kind, CancellationToken cancellationToken) =>
        await UnitsOfKind.FindAsync(context, units, branch, kind, cancellationToken) ?? branch;

    private async Task<(string? Id, string? Fault)> NamedAsync(string given, CancellationToken cancellationToken)
    {
        var code = UnitSteps.Normalize(given);
        var found = await context.Units.Where(row => row.Id == given || row.NormalizedCode == code).Select(static row => new { row.Id, row.DissolvedAt }).ToListAsync(cancellationToken);

        // An id wins over a code that looks like one.
        var unit = found.Find(row => row.Id == given) ?? found.FirstOrDefault();
        if (unit is null)
            return (null, $"unit.unknown: {given}");
        return unit.DissolvedAt is null ? (unit.Id, null) : (null, $"unit.dissolved: {given}");
    }

    private async Task<(string? UserId, string? Fault)> PersonAsync(TaskOrder order, string instanceId, CancellationToken cancellationToken)
    {
        if (order.Person is { } name)
            return await TaskPeople.FindAsync(context, name, cancellationToken) is { } user ? (user.Id, null) : (null, $"person.unknown: {name}");
        if (order.DoneBy is not { } step)
            return (null, null);
        var doer = await TaskDoers.LastAsync(context, instanceId, step, cancellationToken);
        if (doer is null)
            return (null, $"step.notDone: {step}");
        return await context.Users.AnyAsync(row => row.Id == doer && row.IsActive, cancellationToken) ? (doer, null) : (null, $"person.inactive: {doer}");
    }

    private async Task<string> UnitOfAsync(string userId, CancellationToken cancellationToken) =>
        await context.Users.Where(row => row.Id == userId).Select(static row => row.UnitId).FirstAsync(cancellationToken);

    private async Task<string?> AutoAsync(TaskOrder order, string role, string unit, string instanceId, string activityId, CancellationToken cancellationToken)
    {
        if (order.AutoClaim == AutoClaimRule.Never)
            return null;
        string? chosen;
        if (order.AutoClaim == AutoClaimRule.OnlyCandidate)
        {
            var holders = await TaskPeople.Holders(context, role, unit, now).Take(2).ToListAsync(cancellationToken);
            chosen = holders.Count == 1 ? holders[0] : null;
        }
        else
        {
            var doer = await TaskDoers.LastAsync(context, instanceId, activityId, cancellationToken);
            chosen = doer is not null && await TaskPeople.Holders(context, role, unit, now).AnyAsync(id => id == doer, cancellationToken) ? doer : null;
        }

        // Nobody gets by a rule what the four eyes forbid.
        return chosen is not null && await TaskDoers.ForbiddenStepAsync(context, instanceId, order.NotDoneBy, chosen, cancellationToken) is null ? chosen : null;
    }
}
