using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime.Inbox;

/// <summary>
/// Finds kept stimuli for which there is a wait all the same: the two came at the same moment, in transactions that could not see each other. And removes
/// those whose time is over.
/// </summary>
public sealed class LateMatches(RuntimeServices services, IOptions<WorkOptions> options) : ISweep
{
    private static readonly RowUpdate<StimulusRow> Released = new([nameof(StimulusRow.IsKept), nameof(StimulusRow.ExpiresAt), nameof(StimulusRow.NextAttemptAt)]);

    /// <inheritdoc/>
    public string Name => "late matches";

    /// <inheritdoc/>
    public WorkKind? Kind => null;

    /// <inheritdoc/>
    public TimeSpan Interval => options.Value.LateMatchInterval;

    /// <summary>Sends kept stimuli that are waited for on their way.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var count = await services.RunAsync(
            async (transaction, token) =>
            {
                var context = transaction.Storage.Context;
                var late = await Late(context, transaction.Now).ToListAsync(token);
                foreach (var row in late)
                {
                    (row.IsKept, row.NextAttemptAt, row.ExpiresAt) = (false, transaction.Now, transaction.Now + services.Options.DeliverStimuliFor);
                    transaction.Storage.Update(Released, row);
                }

                return late.Count;
            },
            cancellationToken);
        if (count > 0)
        {
            services.Metrics.StimuliHandled("late", count);
            services.Signals.Raise(WorkKind.Stimuli);
        }

        return count;
    }

    /// <summary>Removes kept stimuli that nothing waited for in time, and others that could never be delivered.</summary>
    /// <param name="limit">The most rows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many were removed.</returns>
    public async Task<int> ExpireAsync(int limit, CancellationToken cancellationToken)
    {
        var count = await services.RunAsync(
            async (transaction, token) =>
            {
                var context = transaction.Storage.Context;
                var expired = await Expired(context, transaction.Now).OrderBy(static row => row.ExpiresAt).Select(static row => row.Id).Take(limit).ToListAsync(token);
                return expired.Count == 0 ? 0 : await context.Stimuli.Where(row => expired.Contains(row.Id)).ExecuteDeleteAsync(token);
            },
            cancellationToken);
        services.Metrics.StimuliHandled("expired", count);
        return count;
    }

    internal static IQueryable<StimulusRow> Late(ResponseDbContext context, DateTimeOffset now) => context.Stimuli
        .Where(row => row.IsKept && row.ExpiresAt > now)
        .Where(row => context.Bookmarks.Any(bookmark => bookmark.Hash == row.Hash
            && bookmark.Name == row.Name
            && (row.InstanceId == null || bookmark.InstanceId == row.InstanceId)
            && (row.CorrelationId == null || bookmark.CorrelationId == row.CorrelationId)))
        .OrderBy(static row => row.Id)
        .Take(100);

    internal static IQueryable<StimulusRow> Expired(ResponseDbContext context, DateTimeOffset now) =>
        context.Stimuli.Where(row => !row.IsHeld && row.ExpiresAt <= now);
}
