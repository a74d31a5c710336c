namespace ResponseWorkflow.Application.Runtime.Outbox.Commands;

/// <summary>A call with what has been tried.</summary>
/// <param name="Call">The call.</param>
/// <param name="Request">The request, JSON, without secrets.</param>
/// <param name="Attempts">The attempts that are over, and what people did in place of one, in order.</param>
public sealed record OutboxCallDetails(OutboxCallSummary Call, string Request, IReadOnlyList<OutboxAttempt> Attempts);
