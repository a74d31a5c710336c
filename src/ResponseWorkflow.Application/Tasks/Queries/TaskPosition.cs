namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>Where a task stands in an order.</summary>
/// <param name="At">The instant that it is ordered by.</param>
/// <param name="TaskId">The task.</param>
public sealed record TaskPosition(DateTimeOffset At, string TaskId);
