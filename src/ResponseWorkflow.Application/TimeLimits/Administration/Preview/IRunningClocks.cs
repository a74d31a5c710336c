namespace ResponseWorkflow.Application.TimeLimits.Administration.Preview;

/// <summary>Tells which clocks are running, for whoever wants to know what a change would do to them.</summary>
public interface IRunningClocks
{
    /// <summary>The clocks that have not stopped, in any order, read as they are asked for.</summary>
    /// <param name="keys">Only those of these keys; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<ClockSnapshot> StreamAsync(IReadOnlySet<string>? keys, CancellationToken cancellationToken);
}
