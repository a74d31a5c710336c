using System.Collections.Concurrent;

namespace Durability.Load;

/// <summary>What clients were told: what the database must still know at the end. Safe for use by several threads.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentQueue<Acknowledgement> _acknowledgements = new();
    private readonly ConcurrentDictionary<string, string> _starts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _faults = new();
    private int _unanswered;
    private int _unavailable;

    /// <summary>The commands that were acknowledged.</summary>
    public IReadOnlyCollection<Acknowledgement> Acknowledgements => _acknowledgements;

    /// <summary>The instances that clients started, by correlation id: each start has one of its own.</summary>
    public IReadOnlyDictionary<string, string> Starts => _starts;

    /// <summary>What no client should have seen.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>How many requests got no answer.</summary>
    public int Unanswered => _unanswered;

    /// <summary>How many were answered with 503.</summary>
    public int Unavailable => _unavailable;

    /// <summary>Notes the acknowledgement of a start.</summary>
    public void Started(string key, string correlationId, ApiReply reply)
    {
        Acknowledged(key, reply);
        if (!_starts.TryAdd(correlationId, reply.Text("instanceId")))
            Fault($"Correlation {correlationId} was started twice.");
    }

    /// <summary>Notes the acknowledgement of a command on an instance.</summary>
    public void Acknowledged(string key, ApiReply reply) =>
        _acknowledgements.Enqueue(new Acknowledgement(key, reply.Text("instanceId"), reply.Body.GetProperty("rowVersion").GetInt64()));

    /// <summary>Notes the acknowledgement of an event.</summary>
    public void Published(string key) => _acknowledgements.Enqueue(new Acknowledgement(key, null, 0));

    /// <summary>Notes what should not have happened.</summary>
    public void Fault(string text) => _faults.Enqueue(text);

    /// <summary>Counts a request without answer.</summary>
    public void CountUnanswered() => Interlocked.Increment(ref _unanswered);

    /// <summary>Counts a 503.</summary>
    public void CountUnavailable() => Interlocked.Increment(ref _unavailable);

    /// <inheritdoc/>
    public override string ToString() => $"{Starts.Count} instances started, {Acknowledgements.Count} commands acknowledged, {Unanswered} requests without answer, {Unavailable} answered with 503";
}
