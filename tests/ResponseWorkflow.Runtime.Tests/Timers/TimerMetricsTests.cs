using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Runtime;
using TestKit.Definitions;

namespace ResponseWorkflow.Runtime.Tests.Timers;

/// <summary>What the runtime measures.</summary>
public sealed class TimerMetricsTests(SqliteTestDatabase database) : TimedTests(database), IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task The_lateness_of_timers_and_the_kinds_of_transitions_are_measured()
    {
        var measured = new ConcurrentQueue<string>();
        using var listener = new MeterListener();
        var meters = Node.Get<IMeterFactory>();
        listener.InstrumentPublished = (instrument, target) =>
        {
            if (instrument.Meter.Name == RuntimeMetrics.MeterName && instrument.Name != "responseworkflow.engine.duration" && ReferenceEquals(instrument.Meter.Scope, meters))
                target.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured.Enqueue($"{instrument.Name} {value} {Text(tags)}"));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured.Enqueue($"{instrument.Name} {value} {Text(tags)}"));
        listener.Start();
        Catalogue.Add(DefinitionJson.Document("waits", DefinitionJson.Delay("wait", TimeSpan.FromHours(1))));
        await Node.StartAsync("waits", Token);
        Time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(2));

        await SweepAsync();

        measured.ShouldBe(
        [
            "responseworkflow.transitions 1 kind=start",
            "responseworkflow.commands 1 outcome=done",
            "responseworkflow.timer.fired 1 kind=Bookmark outcome=fired",
            "responseworkflow.timer.lateness 2 kind=Bookmark",
            "responseworkflow.transitions 1 kind=resume",
        ], ignoreOrder: true);
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}"));
}
