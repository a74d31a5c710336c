using System.Globalization;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Server.Designer.Instances.Live;

namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>
/// The changes that pages of this node are told of, and those who listen. The last ones are kept, so that who comes back after a broken connection misses nothing.
/// Safe for use by several threads.
/// </summary>
/// <param name="watch">Is asked to look for changes while anybody listens.</param>
/// <param name="identities">Tells one stretch of listening from the next: between them nobody has looked.</param>
/// <param name="options">How much is kept.</param>
internal sealed class ChangeFeed(InstanceWatch watch, IIdentitySource identities, IOptions<ChangeOptions> options)
{
    private readonly Lock _lock = new();
    private readonly List<ChangeSubscription> _subscriptions = [];
    private readonly Queue<NumberedChange> _kept = new();
    private string _stretch = "";
    private long _last;
    private bool _isPrimed;
    private IDisposable? _watching;

    /// <summary>Whether anybody listens.</summary>
    public bool HasListeners
    {
        get
        {
            lock (_lock)
                return _subscriptions.Count > 0;
        }
    }

    /// <summary>Whether what is there was looked at since somebody began to listen: what comes after that is a change.</summary>
    public bool IsPrimed
    {
        get
        {
            lock (_lock)
                return _isPrimed;
        }
    }

    /// <summary>Begins to listen.</summary>
    /// <param name="lastId">What <see cref="IdOf"/> said of the last change that the client has got; null for a new client.</param>
    /// <returns>Ends the listening when it is disposed of.</returns>
    public ChangeSubscription Subscribe(string? lastId)
    {
        lock (_lock)
        {
            if (_subscriptions.Count == 0)
            {
                _stretch = identities.Next().ToString("N");
                _kept.Clear();
                (_last, _isPrimed) = (0, false);
            }

            var subscription = new ChangeSubscription(this, options.Value.Waiting);
            if (PlaceOf(lastId) is { } place && place <= _last && (place == _last || _kept.TryPeek(out var oldest) && place >= oldest.Number - 1))
                subscription.Catch([.. _kept.Where(change => change.Number > place)]);
            else if (_isPrimed)
                subscription.Reload();
            _subscriptions.Add(subscription);
            _watching ??= watch.AddAll();
            return subscription;
        }
    }

    /// <summary>What is there has been looked at: who waits for it may read now, and is told of every change since.</summary>
    public void Prime()
    {
        lock (_lock)
        {
            if (_isPrimed || _subscriptions.Count == 0)
                return;
            _isPrimed = true;
            foreach (var subscription in _subscriptions)
                subscription.Reload();
        }
    }

    /// <summary>Tells of changes.</summary>
    public void Tell(IEnumerable<LiveChange> changes)
    {
        lock (_lock)
        {
            foreach (var change in changes)
            {
                var numbered = new NumberedChange(++_last, change);
                _kept.Enqueue(numbered);
                if (_kept.Count > options.Value.Kept)
                    _kept.Dequeue();
                foreach (var subscription in _subscriptions)
                    subscription.Take(numbered);
            }
        }
    }

    /// <summary>What a client says of a change when it comes back.</summary>
    public string IdOf(long number)
    {
        lock (_lock)
            return string.Create(CultureInfo.InvariantCulture, $"{_stretch}-{number}");
    }

    /// <summary>The place of the newest change.</summary>
    public long Last
    {
        get
        {
            lock (_lock)
                return _last;
        }
    }

    /// <summary>Ends a subscription.</summary>
    internal void Remove(ChangeSubscription subscription)
    {
        lock (_lock)
        {
            if (!_subscriptions.Remove(subscription) || _subscriptions.Count > 0)
                return;
            _watching?.Dispose();
            _watching = null;
        }
    }

    private long? PlaceOf(string? lastId) =>
        _isPrimed && lastId is not null && lastId.LastIndexOf('-') is > 0 and var end && lastId.AsSpan(0, end).SequenceEqual(_stretch)
            && long.TryParse(lastId.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? place
            : null;
}
