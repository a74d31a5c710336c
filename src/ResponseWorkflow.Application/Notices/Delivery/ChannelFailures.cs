using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>Finds the last attempt of a channel that failed, also when the same message was delivered later.</summary>
internal static class ChannelFailures
{
    /// <summary>The last one; null when none is found.</summary>
    /// <param name="context">Where deliveries are stored.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="done">Among how many of those that were done last it is looked for: attempts have no order of their own, and the log is long.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<NoticeAttemptRow?> LastAsync(ResponseDbContext context, string channel, int done, CancellationToken cancellationToken)
    {
        var own = context.NoticeDeliveries.Where(row => row.Channel == channel);

        // Of what waits, the newest attempt that is over: while a node is at the next one, that is the one before it.
        var waiting = await (
            from row in own
            where (row.State == DeliveryState.Pending || row.State == DeliveryState.Leased) && row.LastError != null
            join attempt in context.NoticeAttempts on row.Id equals attempt.DeliveryId
            where attempt.Number >= row.Attempts - 1 && !attempt.HasSucceeded
            orderby attempt.EndedAt descending
            select attempt).FirstOrDefaultAsync(cancellationToken);
        var lately = own.Where(static row => row.CompletedAt != null).OrderByDescending(static row => row.CompletedAt).Take(done).Select(static row => row.Id);
        var ended = await context.NoticeAttempts.Where(row => !row.HasSucceeded && lately.Contains(row.DeliveryId)).OrderByDescending(static row => row.EndedAt).FirstOrDefaultAsync(cancellationToken);
        return ended is null || waiting?.EndedAt > ended.EndedAt ? waiting : ended;
    }
}
