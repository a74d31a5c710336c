using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Cases;

/// <summary>Finds the case that somebody names. One that may not be seen is answered like one that does not exist.</summary>
internal static class CaseFinding
{
    /// <summary>A case by its id or number.</summary>
    /// <exception cref="RefusedException"><c>case.unknown</c>: there is none, or the actor may not see it.</exception>
    public static async Task<CaseRow> DemandAsync(ResponseDbContext context, string idOrNumber, Actor actor, CancellationToken cancellationToken) =>
        await FindAsync(context, idOrNumber, actor, cancellationToken) ?? throw CaseRefusals.Unknown(idOrNumber);

    /// <summary>A case by its id or number; null when there is none, or the actor may not see it.</summary>
    public static async Task<CaseRow?> FindAsync(ResponseDbContext context, string idOrNumber, Actor actor, CancellationToken cancellationToken)
    {
        var key = CaseKeys.OfNumber(idOrNumber);
        var row = await context.Cases.FirstOrDefaultAsync(one => one.Id == idOrNumber, cancellationToken)
            ?? await context.Cases.FirstOrDefaultAsync(one => one.NumberKey == key, cancellationToken);
        if (row is null || actor.May(Permissions.ReadCases, row.UnitId))
            return row;
        return actor.UserId() is { } userId && await context.CaseParticipants.AnyAsync(one => one.CaseId == row.Id && one.UserId == userId, cancellationToken) ? row : null;
    }

    /// <summary>The numbers of those of some cases that the actor may see, by id.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> NumbersAsync(ResponseDbContext context, IReadOnlyList<string> ids, Actor actor, CancellationToken cancellationToken)
    {
        var userId = actor.UserId() ?? "";
        var found = await context.Cases.Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Number, row.UnitId, TakesPart = context.CaseParticipants.Any(one => one.CaseId == row.Id && one.UserId == userId) })
            .ToListAsync(cancellationToken);
        return found.Where(one => one.TakesPart || actor.May(Permissions.ReadCases, one.UnitId)).ToDictionary(static one => one.Id, static one => one.Number, StringComparer.Ordinal);
    }
}
