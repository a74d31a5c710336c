using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>Finds the last attempt of a channel that failed, also when the same message was delivered later.</summary>
internal static class ChannelFailures
{
    /// <summary>The last one; null when none is found.</summary>
    /// <param name="context">Where deliveries are stored.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="done">Among how many of those that were done last it is looked for first: attempts have no order of their own, and the log is long. Where none of these failed, the last delivery before them is asked that did.</param>
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
        var ended = await LastOfAsync(context, own.Where(static row => row.CompletedAt != null).OrderByDescending(static row => row.CompletedAt).Take(done), cancellationToken);

        // Nothing lately: further back, where only what took more than one attempt, or was given up, can have failed.
        ended ??= await LastOfAsync(
            context,
            own.Where(row => row.CompletedAt != null && (row.Attempts > 1 || row.State == DeliveryState.Failed) && context.NoticeAttempts.Any(attempt => attempt.DeliveryId == row.Id && !attempt.HasSucceeded))
                .OrderByDescending(static row => row.CompletedAt).Take(1),
            cancellationToken);
        return ended is null || waiting?.EndedAt > ended.EndedAt ? waiting : ended;
    }

    private static async Task<NoticeAttemptRow?> LastOfAsync(ResponseDbContext context, IQueryable<NoticeDeliveryRow> deliveries, CancellationToken cancellationToken)
    {
        var ids = deliveries.Select(static row => row.Id);
        return await context.NoticeAttempts.Where(row => !row.HasSucceeded && ids.Contains(row.DeliveryId)).OrderByDescending(static row => row.EndedAt).FirstOrDefaultAsync(cancellationToken);
    }
}
