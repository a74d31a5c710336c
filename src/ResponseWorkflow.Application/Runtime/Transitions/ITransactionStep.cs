namespace ResponseWorkflow.Application.Runtime.Transitions;

/// <summary>
/// What a room of the application does in every transaction on instances, after their last burst and before they are written. It sees how they ended, may read, and has rows
/// of its own written. Must be safe for use by several threads.
/// </summary>
public interface ITransactionStep
{
    /// <summary>Does it. Most transactions concern no such room: it must be quick to find that out, without asking the database.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken);
}
