using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Deputies;

/// <summary>Reads who stands in for whom. Safe for use by several threads.</summary>
/// <param name="database">Where it is stored.</param>
/// <param name="time">The clock.</param>
public sealed class DeputyQueries(Database database, TimeProvider time)
{
    /// <summary>Who stands in for a user, now or later, by the begin.</summary>
    public Task<IReadOnlyList<DeputySummary>> OfUserAsync(string userId, CancellationToken cancellationToken) =>
        ListAsync(rows => rows.Where(row => row.UserId == userId), cancellationToken);

    /// <summary>For whom a user stands in, now or later, by the begin.</summary>
    public Task<IReadOnlyList<DeputySummary>> ForDeputyAsync(string deputyId, CancellationToken cancellationToken) =>
        ListAsync(rows => rows.Where(row => row.DeputyId == deputyId), cancellationToken);

    /// <summary>Ids of the users for whom somebody stands in now. It does not go on from deputy to deputy.</summary>
    public async Task<IReadOnlyList<string>> ActingForAsync(string deputyId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var context = database.CreateContext();
        return await context.Deputies.Where(row => row.DeputyId == deputyId && row.ValidFrom <= now && row.ValidUntil > now).Select(static row => row.UserId).Distinct().ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<DeputySummary>> ListAsync(Func<IQueryable<DeputyRow>, IQueryable<DeputyRow>> choose, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var context = database.CreateContext();
        return await (from row in choose(context.Deputies)
                      join user in context.Users on row.UserId equals user.Id
                      join deputy in context.Users on row.DeputyId equals deputy.Id
                      where row.ValidUntil > now
                      orderby row.ValidFrom, row.Id
                      select new DeputySummary(row, user, deputy)).ToListAsync(cancellationToken);
    }
}
