using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.TmForum;

/// <summary>For which units somebody hands in.</summary>
internal static class NorthUnits
{
    /// <summary>The unit when none is named: the own one where handing in is allowed there, otherwise the first for which it is.</summary>
    public static string Usual(Actor actor)
    {
        if (actor.Account is not { } account)
            return UnitTree.RootId;
        return account.May(Permissions.HandInOrders, account.UnitId) ? account.UnitId : account.ScopeOf(Permissions.HandInOrders).UnitIds.Order(StringComparer.Ordinal).FirstOrDefault() ?? account.UnitId;
    }

    /// <summary>Id of a unit that is named by its id or code; what was given when there is none, which is refused where it is looked for.</summary>
    public static async Task<string> IdAsync(ResponseDbContext context, string given, CancellationToken cancellationToken)
    {
        var (text, code) = (given.Trim(), UnitSteps.Normalize(given));
        var found = await context.Units.Where(row => row.Id == text || row.NormalizedCode == code).Select(static row => row.Id).ToListAsync(cancellationToken);
        return found.Contains(text, StringComparer.Ordinal) ? text : found.FirstOrDefault() ?? text;
    }
}
