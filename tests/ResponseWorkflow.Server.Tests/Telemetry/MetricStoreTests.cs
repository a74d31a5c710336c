using System.Diagnostics.Metrics;
using ResponseWorkflow.Server.Telemetry.Metrics;

namespace ResponseWorkflow.Server.Tests.Telemetry;

/// <summary>What meters measure, as Prometheus reads it.</summary>
public sealed class MetricStoreTests : IDisposable
{
    private readonly Meter _meter = new("ResponseWorkflow.Test");
    private readonly MetricStore _store;

    public MetricStoreTests() => _store = new MetricStore(meter => ReferenceEquals(meter, _meter), seriesLimit: 3);

    public void Dispose()
    {
        _store.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public void A_counter_adds_up_by_label()
    {
        var counter = _meter.CreateCounter<int>("bursts.run", "{burst}", "Bursts that\nwere \\run");
        counter.Add(2, new KeyValuePair<string, object?>("outcome", "committed"));
        counter.Add(3, new KeyValuePair<string, object?>("outcome", "committed"));
        counter.Add(1, new KeyValuePair<string, object?>("outcome", "lost"));

        _store.Write().ShouldBe("""
            # HELP bursts_run_total Bursts that\nwere \\run
            # TYPE bursts_run_total counter
            bursts_run_total{outcome="committed"} 5
            bursts_run_total{outcome="lost"} 1

            """);
    }

    [Fact]
    public void Labels_are_ordered_escaped_and_named_as_prometheus_allows()
    {
        _meter.CreateCounter<long>("c").Add(1, new KeyValuePair<string, object?>("z.path", "a\"b\\c\nd"), new KeyValuePair<string, object?>("a", true), new KeyValuePair<string, object?>("9x", null));

        _store.Write().ShouldContain("c_total{_9x=\"\",a=\"true\",z_path=\"a\\\"b\\\\c\\nd\"} 1\n");
    }

    [Fact]
    public void A_histogram_counts_measurements_up_to_each_bound()
    {
        var histogram = _meter.CreateHistogram("lateness", "s", null, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1] });
        foreach (var value in (double[])[0.25, 0.5, 0.75, 3])
            histogram.Record(value, new KeyValuePair<string, object?>("kind", "timer"));

        _store.Write().ShouldBe("""
            # TYPE lateness_seconds histogram
            lateness_seconds_bucket{kind="timer",le="0.5"} 2
            lateness_seconds_bucket{kind="timer",le="1"} 3
            lateness_seconds_bucket{kind="timer",le="+Inf"} 4
            lateness_seconds_sum{kind="timer"} 4.5
            lateness_seconds_count{kind="timer"} 4

            """);
    }

    [Fact]
    public void An_up_down_counter_goes_down_and_gauges_show_the_last_value()
    {
        var open = _meter.CreateUpDownCounter<int>("open");
        open.Add(3);
        open.Add(-1);
        var level = _meter.CreateGauge<double>("level", "1");
        level.Record(0.25);
        level.Record(double.PositiveInfinity);

        _store.Write().ShouldBe("# TYPE level_ratio gauge\nlevel_ratio +Inf\n# TYPE open gauge\nopen 2\n");
    }

    [Fact]
    public void What_is_observed_is_asked_each_time_and_forgotten_when_it_is_gone()
    {
        var backlog = new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1, ["b"] = 2 };
        _meter.CreateObservableGauge("backlog", () => backlog.Select(static pair => new Measurement<int>(pair.Value, new KeyValuePair<string, object?>("queue", pair.Key))));
        _meter.CreateObservableCounter("written", static () => 7L, "By");
        _meter.CreateObservableGauge("broken", int () => throw new InvalidOperationException("not now"));
        _store.Write().ShouldContain("backlog{queue=\"a\"} 1\nbacklog{queue=\"b\"} 2\n");

        backlog.Remove("a");
        var text = _store.Write();

        text.ShouldContain("backlog{queue=\"b\"} 2");
        text.ShouldNotContain("queue=\"a\"");
        text.ShouldContain("# TYPE written_bytes_total counter\nwritten_bytes_total 7\n");
    }

    [Fact]
    public void Series_beyond_the_limit_are_added_up_in_one()
    {
        var counter = _meter.CreateCounter<int>("c");
        for (var i = 0; i < 10; i++)
            counter.Add(1, new KeyValuePair<string, object?>("id", i));

        var text = _store.Write();

        text.ShouldContain("c_total{otel_metric_overflow=\"true\"} 7\n");
        text.Split('\n').Count(static line => line.StartsWith("c_total{", StringComparison.Ordinal)).ShouldBe(4);
    }

    [Fact]
    public async Task Measurements_of_many_threads_are_all_counted()
    {
        var counter = _meter.CreateCounter<int>("c");
        var histogram = _meter.CreateHistogram<double>("h", "s");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () =>
            {
                for (var i = 0; i < 10_000; i++)
                {
                    counter.Add(1);
                    histogram.Record(0.02);
                }
            },
            TestContext.Current.CancellationToken)));

        _store.Write().ShouldContain("c_total 40000\n");
        _store.Write().ShouldContain("h_seconds_bucket{le=\"0.025\"} 40000\n");
    }
}
