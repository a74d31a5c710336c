using Microsoft.Extensions.Logging;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Runtime.Transitions;

/// <content>What bursts want stored, gathered until the transaction is written.</content>
public sealed partial class InstanceTransition
{
    private readonly Dictionary<string, Bookmark> _created = new(StringComparer.Ordinal);
    private readonly List<Bookmark> _removed = [];
    private readonly List<Bookmark> _unmatched = [];
    private readonly List<JournalEntry> _journal = new(8);
    private readonly Dictionary<int, ActivityRecord> _records = [];
    private readonly List<Effect> _calls = [];
    private readonly List<EventPublished> _published = [];
    private readonly List<Effect> _handled = [];
    private bool _hasNewCorrelation;
    private bool _isReopened;
    private bool _hasJustEnded;

    /// <summary>The effects that handlers have taken, in order. What one burst of the transaction asked for, a later one may have given up: see <see cref="IsWaitingAt"/>.</summary>
    public IReadOnlyList<Effect> Handled => _handled;

    /// <summary>The waits that were there before the transaction and are over after it. Those of an instance that has faulted are not: a retry waits there again.</summary>
    public IEnumerable<Bookmark> EndedWaits => _removed.Where(bookmark => !IsWaitingAt(bookmark.Id));

    /// <summary>Whether a retry has just set an instance going again that had faulted.</summary>
    public bool IsReopened => _isReopened;

    /// <summary>Whether the instance waits there after the transaction, or would after a retry.</summary>
    public bool IsWaitingAt(string bookmarkId) => State.Bookmarks.Any(bookmark => bookmark.Id == bookmarkId) || IsParked(bookmarkId);

    /// <summary>Whether it has ended in this transaction.</summary>
    public bool HasJustEnded => _hasJustEnded;

    /// <summary>The events that were published, in order.</summary>
    internal IReadOnlyList<EventPublished> Published => _published;

    /// <summary>The bookmarks made since the last call that still wait.</summary>
    internal IReadOnlyList<Bookmark> TakeUnmatchedBookmarks()
    {
        var unmatched = _unmatched.Where(bookmark => _created.ContainsKey(bookmark.Id)).ToArray();
        _unmatched.Clear();
        return unmatched;
    }

    private void Take(Effect effect)
    {
        switch (effect)
        {
            case BookmarkCreated created:
                _created.Add(created.Bookmark.Id, created.Bookmark);
                _unmatched.Add(created.Bookmark);
                break;
            case BookmarkRemoved removed:
                if (!_created.Remove(removed.Bookmark.Id))
                    _removed.Add(removed.Bookmark);
                break;
            case JournalAppended journal:
                _journal.Add(journal.Entry);
                break;
            case ActivityRecorded recorded:
                Take(recorded.Record);
                break;
            case EventPublished published:
                _published.Add(published);
                break;
            case HttpRequestSent or WorkflowDispatched or TaskRequested or ChildAwaited:
                _calls.Add(effect);
                break;
            case HttpResponseWritten response:
                HttpResponse = response;
                break;
            case CorrelationChanged:
                _hasNewCorrelation = true;
                break;
            case WorkflowEnded:
                _hasJustEnded = true;
                break;
            case WorkflowReopened:
                (_isReopened, _hasJustEnded) = (true, false);
                break;
            case TextWritten text:
                Storage.AfterCommit(() => LogText(Services.Logger, InstanceId, State.CorrelationId, text.Text));
                break;
            case IncidentRaised incident:
                Storage.AfterCommit(() => LogIncident(Services.Logger, InstanceId, State.CorrelationId, incident.Incident.Activity?.Id, incident.Incident.Code, incident.Incident.Message));
                break;
            default:
                TakeForeign(effect);
                break;
        }
    }

    private void Take(ActivityRecord record)
    {
        if (_records.TryGetValue(record.Execution, out var earlier))
        {
            record = record with
            {
                Inputs = record.Inputs ?? earlier.Inputs,
                Outputs = record.Outputs ?? earlier.Outputs,
                Payload = record.Payload ?? earlier.Payload,
            };
        }

        _records[record.Execution] = record;
    }

    private void TakeForeign(Effect effect)
    {
        foreach (var handler in Services.EffectHandlers)
        {
            if (!handler.TryHandle(effect, this))
                continue;
            _handled.Add(effect);
            return;
        }

        throw new InvalidOperationException($"Nothing handles the effect {effect.GetType().Name}; register an {nameof(IEffectHandler)} for it.");
    }

    [LoggerMessage(LogLevel.Information, "Instance {InstanceId} (correlation {CorrelationId}) writes: {Text}")]
    private static partial void LogText(ILogger logger, string instanceId, string? correlationId, string text);

    [LoggerMessage(LogLevel.Warning, "Instance {InstanceId} (correlation {CorrelationId}) has an incident in activity {ActivityId}: {Code}: {Message}")]
    private static partial void LogIncident(ILogger logger, string instanceId, string? correlationId, string? activityId, string code, string message);
}
