using System.Threading.Channels;

namespace ResponseWorkflow.Application.Runtime.Work;

/// <summary>
/// Tells the workers of this node that there is something to do now. Only a shortcut: workers also look by themselves at intervals, so nothing depends on a
/// signal that was lost with its process. Safe for use by several threads.
/// </summary>
public sealed class WorkSignals
{
    private readonly Channel<bool>[] _channels =
        [.. Enum.GetValues<WorkKind>().Select(static _ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }))];

    /// <summary>There is something to do.</summary>
    public void Raise(WorkKind kind) => _channels[(int)kind].Writer.TryWrite(true);

    /// <summary>There may be something to do of every kind.</summary>
    public void RaiseAll()
    {
        foreach (var kind in Enum.GetValues<WorkKind>())
            Raise(kind);
    }

    /// <summary>Waits for a signal; several since the last wait count as one.</summary>
    public async ValueTask WaitAsync(WorkKind kind, CancellationToken cancellationToken) => await _channels[(int)kind].Reader.ReadAsync(cancellationToken);
}
