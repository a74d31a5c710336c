using System.Threading.Channels;
using ResponseWorkflow.Application.Runtime.Work;

namespace ResponseWorkflow.Runtime.Tests.Timers;

/// <summary>A sweep that tells when it begins and waits until the test lets it end.</summary>
internal sealed class StepSweep(WorkKind? kind = null, TimeSpan? interval = null) : ISweep
{
    private readonly Channel<int> _begun = Channel.CreateUnbounded<int>();
    private readonly Channel<Exception?> _ends = Channel.CreateUnbounded<Exception?>();
    private int _running;
    private int _count;

    public string Name => "steps";

    public WorkKind? Kind => kind;

    public TimeSpan Interval => interval ?? TimeSpan.FromDays(1);

    /// <summary>How many have begun.</summary>
    public int Begun => Volatile.Read(ref _count);

    /// <summary>How many have ended.</summary>
    public int Ended { get; private set; }

    /// <summary>Whether two ran at a time.</summary>
    public bool HasOverlapped { get; private set; }

    /// <summary>Waits until the next one begins.</summary>
    public async Task BeginsAsync(CancellationToken cancellationToken) => await _begun.Reader.ReadAsync(cancellationToken);

    /// <summary>Lets one end, or fail.</summary>
    public void LetEnd(Exception? error = null) => _ends.Writer.TryWrite(error);

    /// <summary>Lets every one end from now on, so that nothing waits for those that nobody counts.</summary>
    public void LetAllEnd() => _ends.Writer.TryComplete();

    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        HasOverlapped |= Interlocked.Increment(ref _running) > 1;
        _begun.Writer.TryWrite(Interlocked.Increment(ref _count));
        var error = await _ends.Reader.WaitToReadAsync(CancellationToken.None) && _ends.Reader.TryRead(out var given) ? given : null;
        Ended++;
        Interlocked.Decrement(ref _running);
        return error is null ? 0 : throw error;
    }
}
