using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>What came of an attempt.</summary>
/// <param name="Detail">In short, for the log of attempts: a status code, an error. No secrets.</param>
public abstract record OutboxResult(string Detail)
{
    /// <summary>The other system has answered. The instance goes on with the answer.</summary>
    /// <param name="Input">The input of the burst that resumes the waiting activity.</param>
    /// <param name="Detail">In short.</param>
    public sealed record Answered(DataObject Input, string Detail) : OutboxResult(Detail);

    /// <summary>There is no answer that counts. The call is tried again while attempts are left.</summary>
    /// <param name="Detail">In short.</param>
    public sealed record Failed(string Detail) : OutboxResult(Detail)
    {
        /// <summary>Whether another attempt would fare no better, so that the call is given up at once.</summary>
        public bool IsFinal { get; init; }

        /// <summary>What the waiting activity hears when the call is given up, unless there is an <see cref="Input"/>.</summary>
        public OutboxFailure Failure { get; init; }

        /// <summary>The input of the burst when the call is given up; null for the one that the kind of call makes of <see cref="Failure"/>.</summary>
        public DataObject? Input { get; init; }

        /// <summary>The wait that the other system asks for; null when it asks for none.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }

    /// <summary>The other system has taken the work on and is still at it. The call is made again after the wait, with the same id; that is no failed attempt.</summary>
    /// <param name="Detail">In short.</param>
    /// <param name="After">The wait.</param>
    public sealed record Pending(string Detail, TimeSpan After) : OutboxResult(Detail);

    /// <summary>The node stopped in the middle of the attempt.</summary>
    internal sealed record CutOff(string Detail) : OutboxResult(Detail);
}
