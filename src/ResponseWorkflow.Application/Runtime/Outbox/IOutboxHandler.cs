namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>Makes calls of one kind, outside of any transaction. Register it as a singleton of this type. Safe for use by several threads.</summary>
/// <remarks>
/// A call may be made more than once: a node may die, or lose its connection to the database, between the call and the moment at which its answer is stored. So the
/// handler must hand <see cref="OutboxCall.Id"/> to the other system as the idempotency key, or find out otherwise whether the call has been made.
/// </remarks>
public interface IOutboxHandler : IOutboxKind
{
    /// <summary>Makes one attempt.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">
    /// The attempt's time is over, the node stops, or another node has taken the call over. Let the exception pass; the worker knows which of these it is.
    /// </param>
    /// <returns>
    /// What came of it. Whatever is wrong with the request itself is a final failure. An exception that is thrown all the same counts as a failure that may pass.
    /// </returns>
    Task<OutboxResult> CallAsync(OutboxCall call, CancellationToken cancellationToken);
}
