using System.Collections.Concurrent;

namespace ResponseWorkflow.Demo.Gateways;

/// <summary>What the gateways of the demonstration have taken: the last ones, the newest first. Safe for use by several threads.</summary>
internal sealed class SentMessages
{
    private const int Most = 500;

    private readonly ConcurrentQueue<SentMessage> _messages = new();

    /// <summary>The messages, the newest first.</summary>
    public IReadOnlyList<SentMessage> Newest => [.. _messages.Reverse()];

    /// <summary>A gateway has taken one.</summary>
    public void Add(string channel, string to, string text)
    {
        _messages.Enqueue(new SentMessage(TimeProvider.System.GetUtcNow(), channel, to, text));
        while (_messages.Count > Most)
            _messages.TryDequeue(out _);
    }
}
