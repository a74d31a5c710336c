namespace ResponseWorkflow.Application.Runtime.Work;

/// <summary>Work that every node looks for again and again: at intervals, and at once when it is signalled.</summary>
/// <remarks>All that are registered are run by <see cref="SweepLoops"/>. One sweep never runs twice at a time on a node; on other nodes it may run at the same time.</remarks>
public interface ISweep
{
    /// <summary>Its name in logs and metrics; no two sweeps share one.</summary>
    string Name { get; }

    /// <summary>The signal that wakes it; null when nothing does but its interval. No two sweeps share one.</summary>
    WorkKind? Kind { get; }

    /// <summary>How often it looks by itself.</summary>
    TimeSpan Interval { get; }

    /// <summary>Does what there is to do.</summary>
    /// <param name="cancellationToken">The node stops: what has been begun is finished, nothing more is begun.</param>
    /// <returns>How much was done.</returns>
    Task<int> SweepAsync(CancellationToken cancellationToken);
}
