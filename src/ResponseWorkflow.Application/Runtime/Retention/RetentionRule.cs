namespace ResponseWorkflow.Application.Runtime.Retention;

/// <summary>Until when instances must have ended to be removed.</summary>
/// <param name="DefinitionId">Those of this definition; null for all whose definition has no rule of its own.</param>
/// <param name="FinishedBy">The last instant.</param>
internal sealed record RetentionRule(string? DefinitionId, DateTimeOffset FinishedBy);
