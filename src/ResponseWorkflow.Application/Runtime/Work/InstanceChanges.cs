namespace ResponseWorkflow.Application.Runtime.Work;

/// <summary>
/// Tells parts of this node which instances have just had a transition here. Only a shortcut, as <see cref="WorkSignals"/> is: transitions of other nodes are not
/// told. Nothing is done while nobody listens. Safe for use by several threads.
/// </summary>
public sealed class InstanceChanges
{
    private readonly Lock _lock = new();
    private volatile Action<string>[] _listeners = [];

    /// <summary>Whether anybody listens.</summary>
    public bool HasListeners => _listeners.Length > 0;

    /// <summary>Listens.</summary>
    /// <param name="listener">Gets the id of the instance after the commit, on the thread that has committed: it must be quick and must not throw.</param>
    /// <returns>Ends the listening when it is disposed of.</returns>
    public IDisposable Listen(Action<string> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        lock (_lock)
            _listeners = [.. _listeners, listener];
        return new Listening(this, listener);
    }

    /// <summary>An instance has had a transition.</summary>
    internal void Raise(string instanceId)
    {
        foreach (var listener in _listeners)
            listener(instanceId);
    }

    private void Remove(Action<string> listener)
    {
        lock (_lock)
        {
            var place = Array.IndexOf(_listeners, listener);
            if (place >= 0)
                _listeners = [.. _listeners[..place], .. _listeners[(place + 1)..]];
        }
    }

    private sealed class Listening(InstanceChanges changes, Action<string> listener) : IDisposable
    {
        public void Dispose() => changes.Remove(listener);
    }
}
