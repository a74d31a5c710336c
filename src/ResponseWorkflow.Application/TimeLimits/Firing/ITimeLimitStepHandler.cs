using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.TimeLimits.Firing;

/// <summary>What a room of the application does when a step of a limit has come, in the transaction that notes the step: done together or not at all. Must be safe for use by several threads.</summary>
public interface ITimeLimitStepHandler
{
    /// <summary>Does it. It may read, and has rows of its own written.</summary>
    /// <param name="step">What has come, of which limit.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask HandleAsync(FiredStep step, RuntimeTransaction transaction, CancellationToken cancellationToken);
}
