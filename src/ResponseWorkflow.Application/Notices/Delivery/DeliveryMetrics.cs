using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>What is measured of the delivery of notices. Meter <c>ResponseWorkflow.Notices</c>. Safe for use by several threads.</summary>
public sealed class DeliveryMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "ResponseWorkflow.Notices";

    private readonly Counter<long> _deliveries;
    private readonly ConcurrentDictionary<string, (long Waiting, long Stuck)> _counts = new(StringComparer.Ordinal);

    /// <summary>Makes the instruments.</summary>
    public DeliveryMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(MeterName);
        _deliveries = meter.CreateCounter<long>("responseworkflow.notice.deliveries", "{delivery}", "Attempts at deliveries of this node, by channel and outcome: delivered, retried, given_up.");
        meter.CreateObservableGauge("responseworkflow.notice.deliveries.waiting", () => Measure(static one => one.Waiting), "{delivery}", "Deliveries that wait or are under way, by channel, of all nodes.");
        meter.CreateObservableGauge("responseworkflow.notice.deliveries.stuck", () => Measure(static one => one.Stuck), "{delivery}", "Deliveries that have failed and wait for another attempt, by channel, of all nodes.");
    }

    internal void Tried(string channel, DeliveryState state) => _deliveries.Add(
        1,
        new("channel", channel),
        new("outcome", state switch { DeliveryState.Delivered => "delivered", DeliveryState.Failed => "given_up", _ => "retried" }));

    internal void Counted(string channel, long waiting, long stuck) => _counts[channel] = (waiting, stuck);

    private IEnumerable<Measurement<long>> Measure(Func<(long Waiting, long Stuck), long> value) =>
        _counts.Select(pair => new Measurement<long>(value(pair.Value), new KeyValuePair<string, object?>("channel", pair.Key)));
}
