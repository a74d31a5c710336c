using System.Diagnostics.Metrics;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>What is measured of calls. Meter <c>ResponseWorkflow.Outbox</c>.</summary>
public sealed class OutboxMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "ResponseWorkflow.Outbox";

    private readonly Histogram<double> _attempts;
    private readonly Counter<long> _takenOver;
    private readonly Counter<long> _late;
    private long _stuck;
    private long _running;

    /// <summary>Makes the instruments.</summary>
    public OutboxMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(MeterName);
        _attempts = meter.CreateHistogram<double>("outbox.attempt.duration", "s", "How long attempts at calls took, by kind and result.");
        _takenOver = meter.CreateCounter<long>("outbox.leases.taken_over", "{call}", "Calls taken over from nodes that gave no sign of life.");
        _late = meter.CreateCounter<long>("outbox.answers.late", "{answer}", "Answers that were dropped because the lease of their call was lost.");
        meter.CreateObservableGauge("outbox.calls.stuck", () => Volatile.Read(ref _stuck), "{call}", "Calls that have failed and wait for another attempt.");
        meter.CreateObservableGauge("outbox.calls.running", () => Volatile.Read(ref _running), "{call}", "Calls that this node is making.");
    }

    /// <summary>How many calls had failed and waited for another attempt when they were counted last.</summary>
    public long Stuck => Volatile.Read(ref _stuck);

    /// <summary>How many calls this node is making.</summary>
    public long Running => Volatile.Read(ref _running);

    internal void Counted(long stuck) => Volatile.Write(ref _stuck, stuck);

    internal void Began() => Interlocked.Increment(ref _running);

    internal void Ended() => Interlocked.Decrement(ref _running);

    internal void Attempted(string kind, string result, TimeSpan duration) =>
        _attempts.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("result", result));

    internal void TakenOver(int calls) => _takenOver.Add(calls);

    internal void AnsweredLate(string kind) => _late.Add(1, new KeyValuePair<string, object?>("kind", kind));
}
