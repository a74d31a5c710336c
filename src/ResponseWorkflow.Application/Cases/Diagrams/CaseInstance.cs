namespace ResponseWorkflow.Application.Cases.Diagrams;

/// <summary>An instance that works for a case: its own, or one that was started from it.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Name">What its process is called.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="IsFinished">Whether it has ended.</param>
public sealed record CaseInstance(string InstanceId, LocalName Name, DateTimeOffset StartedAt, bool IsFinished);
