using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users.Sessions;

/// <summary>Steps that commands about sessions share.</summary>
internal static class SessionSteps
{
    private static readonly RowUpdate<SessionRow> End = new([nameof(SessionRow.EndedAt)]);

    /// <summary>Ends a session.</summary>
    public static async Task EndAsync(StorageTransaction transaction, AuditTrail audit, SessionRow row, DateTimeOffset now, Actor actor, CancellationToken cancellationToken)
    {
        row.EndedAt = now;
        transaction.Update(End, row);
        await audit.AppendAsync(transaction, actor.Entry(AuditActs.SessionEnded, AuditSubjects.User(row.UserId), new { Session = row.Id, row.StartedAt, row.Address, row.Agent }), cancellationToken);
    }

    /// <summary>Ends all sessions of a user, in an act that the audit trail tells of already.</summary>
    public static async Task EndAllAsync(StorageTransaction transaction, string userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await transaction.FlushAsync(cancellationToken);
        foreach (var row in await transaction.Context.Sessions.Where(session => session.UserId == userId && session.EndedAt == null).ToListAsync(cancellationToken))
        {
            row.EndedAt = now;
            transaction.Update(End, row);
        }
    }
}
