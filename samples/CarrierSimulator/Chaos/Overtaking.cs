namespace CarrierSimulator.Chaos;

/// <summary>Holds answers back until a later request has been answered, so that answers come out of order. Safe for use by several threads.</summary>
internal sealed class Overtaking(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private TaskCompletionSource _next = New();

    /// <summary>A request has been answered: those who wait go on.</summary>
    public void Answered()
    {
        lock (_lock)
        {
            _next.TrySetResult();
            _next = New();
        }
    }

    /// <summary>Waits for the next answer, or a quarter of a second when nobody else asks.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        Task next;
        lock (_lock)
            next = _next.Task;
        await Task.WhenAny(next, Task.Delay(Patience, time, cancellationToken));
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
