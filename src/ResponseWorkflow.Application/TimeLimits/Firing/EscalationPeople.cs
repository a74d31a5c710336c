using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Making;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Application.TimeLimits.Firing;

/// <summary>Finds whom a step of an escalation ladder is for, by the organisation as it is now. Safe for use by several threads.</summary>
/// <param name="options">What the words of rule rows mean.</param>
internal sealed class EscalationPeople(IOptions<LimitOptions> options)
{
    private const string Owner = "owner", Parent = "parent", Province = "province";

    /// <summary>Finds them.</summary>
    /// <param name="context">Where the organisation is stored.</param>
    /// <param name="step">What the rule row says.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="subject">The case; null when there is none.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<EscalationTarget> FindAsync(ResponseDbContext context, EscalationStep step, RunningLimitRow limit, CaseRow? subject, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var unitId = await UnitAsync(context, step.Unit, limit.UnitId ?? UnitTree.RootId, cancellationToken);
        var roleId = step.Role == Owner ? null : options.Value.Roles.TryGetValue(step.Role, out var id) ? id : step.Role;
        var people = roleId is null
            ? await OwnersAsync(context, subject, cancellationToken)
            : unitId is null ? [] : await TaskPeople.Holders(context, roleId, unitId, now).ToListAsync(cancellationToken);
        return new EscalationTarget(step.Role, step.Unit, unitId, step.Channel, [.. people.Order(StringComparer.Ordinal)]) { RoleId = roleId };
    }

    private static async Task<IReadOnlyList<string>> OwnersAsync(ResponseDbContext context, CaseRow? subject, CancellationToken cancellationToken)
    {
        var owner = subject?.OwnerId ?? subject?.StartedById;
        return owner is not null && await context.Users.AnyAsync(user => user.Id == owner && user.IsActive, cancellationToken) ? [owner] : [];
    }

    // The topmost unit has none above it, and headquarters stands in no province: then the unit itself is meant.
    private async Task<string?> UnitAsync(ResponseDbContext context, string word, string own, CancellationToken cancellationToken)
    {
        if (word == Parent)
            return await context.Units.Where(unit => unit.Id == own).Select(static unit => unit.ParentId).FirstOrDefaultAsync(cancellationToken) ?? own;
        if (word != Province)
            return own;
        var kind = options.Value.ProvinceKind;
        return await (from link in context.UnitLinks
                      join unit in context.Units on link.AncestorId equals unit.Id
                      where link.UnitId == own && unit.Kind == kind
                      orderby link.Distance
                      select unit.Id).FirstOrDefaultAsync(cancellationToken) ?? own;
    }
}
