using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime.Work;

/// <summary>Whether the workers of this node find the database away. However many meet an outage, it is logged once, and once when it is over. Safe for use by several threads.</summary>
public sealed partial class StorageOutage(IDatabaseProvider provider, TimeProvider time, ILogger<StorageOutage> logger)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _affected = new(StringComparer.Ordinal);
    private DateTimeOffset? _since;

    /// <summary>Since when; null when the database is there.</summary>
    public DateTimeOffset? Since
    {
        get
        {
            lock (_lock)
                return _since;
        }
    }

    /// <summary>Whether an error says that the database is away.</summary>
    public bool Explains(Exception exception) =>
        exception is StorageUnavailableException || provider.Dialect.Classify(exception) is StorageFault.Unavailable or StorageFault.Forbidden;

    /// <summary>A worker found the database away.</summary>
    public void Met(string worker, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        lock (_lock)
        {
            if (!_affected.Add(worker) || _since is not null)
                return;
            _since = time.GetUtcNow();
        }

        LogBegun(exception.Message, exception);
    }

    /// <summary>A worker found the database there.</summary>
    public void Passed(string worker)
    {
        TimeSpan length;
        lock (_lock)
        {
            // Over for all: a worker that has not tried since then must not make it look otherwise.
            if (!_affected.Remove(worker) || _affected.Count > 0 || _since is not { } since)
                return;
            length = time.GetUtcNow() - since;
            _since = null;
        }

        LogOver(length);
    }

    [LoggerMessage(LogLevel.Error, "The database is away, workers pause and try again: {Reason}")]
    private partial void LogBegun(string reason, Exception exception);

    [LoggerMessage(LogLevel.Information, "The database is there again after {Length}")]
    private partial void LogOver(TimeSpan length);
}
