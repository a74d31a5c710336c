using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Runtime.Answers;

/// <summary>What the bursts of a transaction have asked of a room that answers in the same transaction. Not safe for use by several threads.</summary>
/// <typeparam name="T">What they ask.</typeparam>
internal sealed class AskedInHand<T>
    where T : class
{
    private readonly Dictionary<string, Queue<T>> _asked = new(StringComparer.Ordinal);

    /// <summary>That of a transaction.</summary>
    public static AskedInHand<T> Of(RuntimeTransaction transaction) => transaction.Remember(static _ => new AskedInHand<T>());

    /// <summary>An instance asks.</summary>
    public void Ask(string instanceId, T question)
    {
        if (!_asked.TryGetValue(instanceId, out var queue))
            _asked[instanceId] = queue = new Queue<T>();
        queue.Enqueue(question);
    }

    /// <summary>What an instance asked first of what is not answered yet; null when that is all.</summary>
    public T? Take(string instanceId) => _asked.TryGetValue(instanceId, out var queue) && queue.TryDequeue(out var question) ? question : null;
}
