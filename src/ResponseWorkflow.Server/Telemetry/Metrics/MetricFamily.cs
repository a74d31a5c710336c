using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ResponseWorkflow.Server.Telemetry.Metrics;

/// <summary>One metric with its series. Safe for use by several threads.</summary>
/// <param name="name">The name as Prometheus takes it.</param>
/// <param name="help">What it means.</param>
/// <param name="kind">How its values add up.</param>
/// <param name="bounds">Upper bounds of a histogram's buckets.</param>
/// <param name="limit">The most series.</param>
internal sealed class MetricFamily(string name, string help, MetricKind kind, IReadOnlyList<double> bounds, int limit)
{
    /// <summary>The label of the series that takes what is beyond the limit.</summary>
    public const string OverflowLabels = "otel_metric_overflow=\"true\"";

    private readonly ConcurrentDictionary<string, MetricSeries> _series = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The name as Prometheus takes it.</summary>
    public string Name => name;

    /// <summary>What it means.</summary>
    public string Help => help;

    /// <summary>How its values add up.</summary>
    public MetricKind Kind => kind;

    /// <summary>Upper bounds of a histogram's buckets.</summary>
    public IReadOnlyList<double> Bounds => bounds;

    /// <summary>The series, ordered by their labels.</summary>
    public IEnumerable<MetricSeries> Series => _series.Values.OrderBy(static series => series.Labels, StringComparer.Ordinal);

    /// <summary>Makes the family of an instrument.</summary>
    public static MetricFamily Of(Instrument instrument, int limit)
    {
        var kind = KindOf(instrument);
        return new MetricFamily(PrometheusNames.Of(instrument, kind), instrument.Description ?? "", kind, kind is MetricKind.Histogram ? HistogramBounds.Of(instrument) : [], limit);
    }

    /// <summary>Takes a measurement.</summary>
    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var series = SeriesOf(PrometheusNames.Labels(tags));
        switch (kind)
        {
            case MetricKind.Histogram:
                series.Record(value);
                break;
            case MetricKind.Gauge or MetricKind.ObservedCounter:
                series.Set(value);
                break;
            default:
                series.Add(value);
                break;
        }
    }

    /// <summary>Forgets what was observed, before observing again: what is no longer observed is gone.</summary>
    public void Forget()
    {
        _series.Clear();
        Volatile.Write(ref _count, 0);
    }

    private static MetricKind KindOf(Instrument instrument)
    {
        var type = instrument.GetType().GetGenericTypeDefinition();
        if (type == typeof(Counter<>))
            return MetricKind.Counter;
        if (type == typeof(UpDownCounter<>))
            return MetricKind.UpDownCounter;
        if (type == typeof(Histogram<>))
            return MetricKind.Histogram;
        return type == typeof(ObservableCounter<>) ? MetricKind.ObservedCounter : MetricKind.Gauge;
    }

    private MetricSeries SeriesOf(string labels)
    {
        if (_series.TryGetValue(labels, out var series))
            return series;

        // The count is claimed first, so that threads that come together do not go beyond the limit.
        if (Interlocked.Increment(ref _count) > limit)
        {
            Interlocked.Decrement(ref _count);
            return _series.GetOrAdd(OverflowLabels, static (key, held) => new MetricSeries(key, held), bounds);
        }

        var made = new MetricSeries(labels, bounds);
        var kept = _series.GetOrAdd(labels, made);
        if (!ReferenceEquals(kept, made))
            Interlocked.Decrement(ref _count);
        return kept;
    }
}
