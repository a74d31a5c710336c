namespace ResponseWorkflow.Application.Cases.Diagrams;

/// <summary>How far an instance has come with a step.</summary>
/// <param name="State">How far.</param>
/// <param name="Count">How often the step was begun.</param>
/// <param name="StartedAt">When it was begun last.</param>
/// <param name="EndedAt">When that ended; null while it has not.</param>
public sealed record StepStanding(StepState State, int Count, DateTimeOffset StartedAt, DateTimeOffset? EndedAt);
