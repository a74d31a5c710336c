using System.Diagnostics.Metrics;

namespace ResponseWorkflow.Application.Runtime;

/// <summary>What the runtime measures of itself. Safe for use by several threads.</summary>
public sealed class RuntimeMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "ResponseWorkflow.Runtime";

    private readonly Histogram<double> _timerLateness;
    private readonly Histogram<double> _engine;
    private readonly Counter<long> _timers;
    private readonly Counter<long> _transitions;
    private readonly Counter<long> _races;
    private readonly Counter<long> _commands;
    private readonly Counter<long> _stimuli;
    private readonly Counter<long> _removed;
    private readonly Counter<long> _sweepFailures;

    /// <summary>Makes the instruments of a host.</summary>
    public RuntimeMetrics(IMeterFactory meters)
        : this((meters ?? throw new ArgumentNullException(nameof(meters))).Create(MeterName))
    {
    }

    /// <summary>Makes instruments on a meter.</summary>
    public RuntimeMetrics(Meter meter)
    {
        ArgumentNullException.ThrowIfNull(meter);
        _timerLateness = meter.CreateHistogram(
            "responseworkflow.timer.lateness", "s", "From the instant that a timer was due to the commit of what it did.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600] });
        _engine = meter.CreateHistogram(
            "responseworkflow.engine.duration", "s", "How long the engine took in a transaction: reading states, bursts, writing states; by side (callers, workers).",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1] });
        _timers = meter.CreateCounter<long>("responseworkflow.timer.fired", "{timer}", "Timers by kind and by what became of them.");
        _transitions = meter.CreateCounter<long>("responseworkflow.transitions", "{transition}", "Bursts that were committed, by the kind of their stimulus.");
        _races = meter.CreateCounter<long>("responseworkflow.transaction.races", "{race}", "Transactions that were run again because another one was in the way.");
        _commands = meter.CreateCounter<long>("responseworkflow.commands", "{command}", "Commands by outcome.");
        _stimuli = meter.CreateCounter<long>("responseworkflow.stimuli", "{stimulus}", "Stimuli that were kept, that expired, and that were matched late.");
        _removed = meter.CreateCounter<long>("responseworkflow.retention.removed", "{row}", "What retention has removed, by kind.");
        _sweepFailures = meter.CreateCounter<long>("responseworkflow.sweep.failures", "{sweep}", "Sweeps of workers that failed, by sweep.");
    }

    /// <summary>A timer has fired, and what it did is committed.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="outcome">What became of it: <c>fired</c>, <c>gone</c>, <c>held</c>, <c>refused</c>, <c>skipped</c>.</param>
    /// <param name="lateness">How long after its instant; null where that says nothing.</param>
    public void TimerFired(Timers.TimerKind kind, string outcome, TimeSpan? lateness = null)
    {
        var name = kind.ToString();
        _timers.Add(1, new("kind", name), new("outcome", outcome));
        if (lateness is { } late)
            _timerLateness.Record(Math.Max(0, late.TotalSeconds), new KeyValuePair<string, object?>("kind", name));
    }

    /// <summary>Bursts were committed.</summary>
    /// <param name="kind">The kind of stimulus that they took.</param>
    /// <param name="count">How many.</param>
    public void TransitionsCommitted(string kind, int count) => _transitions.Add(count, new KeyValuePair<string, object?>("kind", kind));

    /// <summary>The engine has done its part of a transaction, whether that is committed or not.</summary>
    /// <param name="duration">How long it took.</param>
    internal void EngineTook(TimeSpan duration) => _engine.Record(duration.TotalSeconds, Storage.WorkSide.Now);

    /// <summary>A transaction is run again because another one was in the way.</summary>
    public void RaceLost() => _races.Add(1);

    /// <summary>A command was answered.</summary>
    /// <param name="outcome"><c>done</c>, the code of its refusal, <c>unavailable</c> or <c>failed</c>.</param>
    public void CommandAnswered(string outcome) => _commands.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Something became of stimuli that nothing waited for.</summary>
    /// <param name="outcome"><c>kept</c>, <c>expired</c> or <c>late</c>.</param>
    /// <param name="count">How many.</param>
    public void StimuliHandled(string outcome, int count = 1)
    {
        if (count > 0)
            _stimuli.Add(count, new KeyValuePair<string, object?>("outcome", outcome));
    }

    /// <summary>Retention has removed something.</summary>
    /// <param name="kind">What.</param>
    /// <param name="count">How many.</param>
    public void Removed(string kind, int count)
    {
        if (count > 0)
            _removed.Add(count, new KeyValuePair<string, object?>("kind", kind));
    }

    /// <summary>A sweep of a worker failed.</summary>
    /// <param name="sweep">Its name.</param>
    public void SweepFailed(string sweep) => _sweepFailures.Add(1, new KeyValuePair<string, object?>("sweep", sweep));
}
