using System.Collections.Concurrent;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.TimeLimits.Firing;

namespace ResponseWorkflow.Application.Tests.TimeLimits;

/// <summary>Notes which steps came, and can die in the middle of one.</summary>
public sealed class SeenSteps : ITimeLimitStepHandler
{
    private readonly ConcurrentQueue<string> _names = new();

    private int _livesFor;

    /// <summary>How many steps are yet to be died in.</summary>
    public int Deaths { get; set; }

    /// <summary>How many steps come before those.</summary>
    public int LivesFor
    {
        set => _livesFor = value;
    }

    /// <summary>The steps whose transactions were committed, with their instants.</summary>
    public IReadOnlyList<string> Names => [.. _names];

    public ValueTask HandleAsync(FiredStep step, RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        if (Deaths > 0 && Interlocked.Decrement(ref _livesFor) < 0)
        {
            Deaths--;
            throw new InvalidOperationException("The node dies here.");
        }

        transaction.Storage.AfterCommit(() => _names.Enqueue(step.Name));
        return ValueTask.CompletedTask;
    }
}
