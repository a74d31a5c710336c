using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Work;

namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>Looks for what is due by one channel. Each channel has a sweep of its own, so that a slow gateway holds up no other.</summary>
/// <param name="channel">The channel.</param>
/// <param name="worker">Sends.</param>
/// <param name="options">How often.</param>
internal sealed class DeliverySweep(INoticeChannel channel, DeliveryWorker worker, IOptions<DeliveryOptions> options) : ISweep
{
    /// <inheritdoc/>
    public string Name => $"notices-{channel.Name}";

    /// <inheritdoc/>
    public WorkKind? Kind => null;

    /// <inheritdoc/>
    public TimeSpan Interval => options.Value.Interval;

    /// <inheritdoc/>
    public Task<int> SweepAsync(CancellationToken cancellationToken) => worker.SweepAsync(channel, cancellationToken);
}
