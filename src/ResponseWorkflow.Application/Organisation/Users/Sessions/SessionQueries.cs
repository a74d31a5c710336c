using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users.Sessions;

/// <summary>Reads sessions. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="options">How long sessions last.</param>
/// <param name="time">The clock.</param>
public sealed class SessionQueries(Database database, IOptions<UserSessionOptions> options, TimeProvider time)
{
    /// <summary>The open sessions of a user, the last used first.</summary>
    public async Task<IReadOnlyList<SessionRow>> OpenAsync(string userId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var limit = now - options.Value.Lifetime - options.Value.TouchInterval;
        var start = now - options.Value.LongestLifetime;
        await using var context = database.CreateContext();
        return await context.Sessions.Where(session => session.UserId == userId && session.EndedAt == null && session.LastSeenAt > limit && session.StartedAt > start)
            .OrderByDescending(static session => session.LastSeenAt).ThenBy(static session => session.Id).ToListAsync(cancellationToken);
    }
}
