using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ResponseWorkflow.Server.Telemetry.Metrics;

/// <summary>Listens to the meters of this process and keeps what they measure for <c>/metrics</c>. Safe for use by several threads.</summary>
internal sealed class MetricStore : IDisposable
{
    private readonly ConcurrentDictionary<string, MetricFamily> _families = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<MetricFamily, bool> _observed = new();
    private readonly MeterListener _listener = new();
    private readonly Lock _reading = new();
    private readonly int _seriesLimit;

    /// <summary>Begins to listen.</summary>
    /// <param name="takes">Whether the meter of a name is listened to.</param>
    /// <param name="seriesLimit">The most series of one metric.</param>
    public MetricStore(Func<Meter, bool> takes, int seriesLimit)
    {
        _seriesLimit = seriesLimit;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (takes(instrument.Meter) && FamilyOf(instrument) is { } family)
                listener.EnableMeasurementEvents(instrument, family);
        };
        _listener.SetMeasurementEventCallback<byte>(static (_, value, tags, state) => Take(state, value, tags));
        _listener.SetMeasurementEventCallback<short>(static (_, value, tags, state) => Take(state, value, tags));
        _listener.SetMeasurementEventCallback<int>(static (_, value, tags, state) => Take(state, value, tags));
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, state) => Take(state, value, tags));
        _listener.SetMeasurementEventCallback<float>(static (_, value, tags, state) => Take(state, value, tags));
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, state) => Take(state, value, tags));
        _listener.SetMeasurementEventCallback<decimal>(static (_, value, tags, state) => Take(state, (double)value, tags));
        _listener.Start();
    }

    /// <summary>Asks what can be observed now, and writes everything as text.</summary>
    public string Write()
    {
        lock (_reading)
        {
            foreach (var family in _observed.Keys)
                family.Forget();
            try
            {
                _listener.RecordObservableInstruments();
            }
            catch (AggregateException)
            {
                // An instrument that cannot be observed has no value this time; the others have theirs.
            }

            return PrometheusText.Of(_families.Values.OrderBy(static family => family.Name, StringComparer.Ordinal));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private static void Take(object? state, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => ((MetricFamily)state!).Take(value, tags);

    // Two instruments of one name are one metric, if they are of one kind; a second kind under that name could not be told apart and is left out.
    private MetricFamily? FamilyOf(Instrument instrument)
    {
        var made = MetricFamily.Of(instrument, _seriesLimit);
        var family = _families.GetOrAdd(made.Name, made);
        if (family.Kind != made.Kind)
            return null;
        if (instrument.IsObservable)
            _observed.TryAdd(family, true);
        return family;
    }
}
