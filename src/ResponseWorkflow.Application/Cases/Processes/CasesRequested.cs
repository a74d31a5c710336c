using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Cases.Processes;

/// <summary>A process wants cases started that are parts of its own.</summary>
/// <param name="Parts">The cases.</param>
public sealed record CasesRequested(IReadOnlyList<CasePart> Parts) : Effect;
