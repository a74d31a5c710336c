namespace ResponseWorkflow.Application.TimeLimits.Queries;

/// <summary>What a list of running limits is narrowed by now. What is null does not narrow it.</summary>
/// <param name="DefinitionId">Logical id of the process.</param>
/// <param name="Key">Key of the limits.</param>
/// <param name="WithinId">The unit.</param>
public sealed record LimitChosen(string? DefinitionId = null, string? Key = null, string? WithinId = null);
