using System.Threading.Channels;

namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>What waits to be told to one client. Bounded: a client that reads too slowly gets the advice to read everything again instead. Safe for use by several threads.</summary>
internal sealed class ChangeSubscription : IDisposable
{
    private readonly ChangeFeed _feed;
    private readonly Channel<NumberedChange> _changes;
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int _isReloadDue;

    /// <summary>Makes one.</summary>
    /// <param name="feed">Whose it is.</param>
    /// <param name="limit">How many changes may wait.</param>
    public ChangeSubscription(ChangeFeed feed, int limit)
    {
        _feed = feed;
        _changes = Channel.CreateBounded<NumberedChange>(limit);
    }

    /// <summary>Waits until there is something to tell.</summary>
    /// <exception cref="OperationCanceledException">It has taken too long, or the client has gone.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _wakes.Reader.ReadAsync(cancellationToken);

    /// <summary>What there is to tell.</summary>
    /// <returns>Whether the client should read everything again; and the changes, none in that case.</returns>
    public (bool IsReload, IReadOnlyList<NumberedChange> Changes) Next()
    {
        var isReload = Interlocked.Exchange(ref _isReloadDue, 0) == 1;
        var changes = new List<NumberedChange>();
        while (_changes.Reader.TryRead(out var change))
            changes.Add(change);
        return (isReload, isReload ? [] : changes);
    }

    /// <inheritdoc/>
    public void Dispose() => _feed.Remove(this);

    /// <summary>Takes a change.</summary>
    internal void Take(NumberedChange change)
    {
        if (_changes.Writer.TryWrite(change))
            Wake();
        else
            Reload();
    }

    /// <summary>Takes what the client has missed.</summary>
    internal void Catch(IReadOnlyList<NumberedChange> missed)
    {
        foreach (var change in missed)
            Take(change);
    }

    /// <summary>Has the client read everything again.</summary>
    internal void Reload()
    {
        Interlocked.Exchange(ref _isReloadDue, 1);
        Wake();
    }

    private void Wake() => _wakes.Writer.TryWrite(true);
}
