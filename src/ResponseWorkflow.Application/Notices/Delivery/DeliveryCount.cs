using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>Counts what waits for each channel that is set up, for the metrics.</summary>
/// <param name="database">Where deliveries are stored.</param>
/// <param name="channels">The channels.</param>
/// <param name="metrics">Told of it.</param>
/// <param name="options">How often.</param>
internal sealed class DeliveryCount(Database database, IEnumerable<INoticeChannel> channels, DeliveryMetrics metrics, IOptions<DeliveryOptions> options) : ISweep
{
    /// <inheritdoc/>
    public string Name => "notices-count";

    /// <inheritdoc/>
    public WorkKind? Kind => null;

    /// <inheritdoc/>
    public TimeSpan Interval => options.Value.CountEvery;

    /// <inheritdoc/>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        foreach (var channel in channels.Where(static one => one.IsConfigured))
        {
            // One by one: each is a stretch of the index that the worker reads by.
            var open = context.NoticeDeliveries.Where(row => row.Channel == channel.Name && (row.State == DeliveryState.Pending || row.State == DeliveryState.Leased));
            metrics.Counted(channel.Name, await open.LongCountAsync(cancellationToken), await open.LongCountAsync(static row => row.LastError != null, cancellationToken));
        }

        return 0;
    }
}
