using System.Collections.Concurrent;

namespace CarrierSimulator.Protocol;

/// <summary>How often each idempotency key came since the start. Safe for use by several threads.</summary>
internal sealed class KeyCounters
{
    private readonly ConcurrentDictionary<string, KeyCount> _counts = new(StringComparer.Ordinal);

    /// <summary>The counts by key.</summary>
    public IReadOnlyDictionary<string, KeyCount> All => _counts;

    /// <summary>A request came.</summary>
    public void Seen(string key) => Count(key, static count => count with { Requests = count.Requests + 1 });

    /// <summary>A request had an effect.</summary>
    public void Done(string key) => Count(key, static count => count with { Effects = count.Effects + 1 });

    /// <summary>The first answer was given again.</summary>
    public void Repeated(string key) => Count(key, static count => count with { Repeats = count.Repeats + 1 });

    /// <summary>It came with another request.</summary>
    public void Conflicted(string key) => Count(key, static count => count with { Conflicts = count.Conflicts + 1 });

    private void Count(string key, Func<KeyCount, KeyCount> change) => _counts.AddOrUpdate(key, _ => change(new KeyCount(0, 0, 0, 0)), (_, count) => change(count));
}
