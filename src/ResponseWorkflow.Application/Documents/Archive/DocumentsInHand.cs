using ResponseWorkflow.Application.Documents.Activities;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Documents.Archive;

/// <summary>What a transaction does to documents before it is written. Not safe for use by several threads.</summary>
/// <param name="storage">The transaction.</param>
internal sealed class DocumentsInHand(StorageTransaction storage)
{
    private readonly Dictionary<string, Queue<DocumentRequested>> _asked = new(StringComparer.Ordinal);

    /// <summary>What a transaction on instances does to documents.</summary>
    public static DocumentsInHand Of(RuntimeTransaction transaction) => transaction.Remember(static made => new DocumentsInHand(made.Storage));

    /// <summary>The transaction.</summary>
    public StorageTransaction Storage { get; } = storage;

    /// <summary>The series that it has drawn from.</summary>
    public Dictionary<string, DocumentCounterRow> Counters { get; } = new(StringComparer.Ordinal);

    /// <summary>The hashes of the templates that it has looked for, and stored where they were not there.</summary>
    public HashSet<string> Layouts { get; } = new(StringComparer.Ordinal);

    /// <summary>The documents that it has made.</summary>
    public List<CaseDocumentRow> Made { get; } = [];

    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => _asked.Count == 0;

    /// <summary>A process wants a document.</summary>
    public void Ask(string instanceId, DocumentRequested asked)
    {
        if (!_asked.TryGetValue(instanceId, out var queue))
            _asked.Add(instanceId, queue = new Queue<DocumentRequested>());
        queue.Enqueue(asked);
    }

    /// <summary>What an instance asked for next; null when there is nothing left.</summary>
    public DocumentRequested? Take(string instanceId) => _asked.TryGetValue(instanceId, out var queue) && queue.TryDequeue(out var asked) ? asked : null;
}
