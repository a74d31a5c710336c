namespace ResponseWorkflow.Application.Runtime.Outbox.Commands;

/// <summary>An attempt at a call.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Node">The node that made it; for what a person did, that person.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it was over.</param>
/// <param name="HasSucceeded">Whether it succeeded.</param>
/// <param name="Detail">What came back, in short.</param>
public sealed record OutboxAttempt(int Number, string Node, DateTimeOffset StartedAt, DateTimeOffset EndedAt, bool HasSucceeded, string? Detail);
