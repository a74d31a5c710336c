namespace ResponseWorkflow.Application.Runtime.Outbox.Commands;

/// <summary>A page of calls. Calls to come are ordered by when they are tried next, calls that are over by when that was, the last first.</summary>
/// <param name="Calls">The calls.</param>
/// <param name="Next">What the query for the next page takes as <see cref="OutboxQuery.After"/>; null when there is none.</param>
public sealed record OutboxPage(IReadOnlyList<OutboxCallSummary> Calls, string? Next);
