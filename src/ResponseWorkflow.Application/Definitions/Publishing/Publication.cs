using ResponseWorkflow.Application.Definitions.Compilation;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions.Publishing;

/// <summary>What checking a version for publication has found: what the publication stores, and what hinders it.</summary>
/// <param name="Pins">The versions of other definitions that it uses.</param>
/// <param name="Triggers">The ways in which it starts.</param>
/// <param name="Problems">All problems; with an error among them it must not be published.</param>
internal sealed record Publication(Pins Pins, TriggerPlan Triggers, IReadOnlyList<DefinitionProblem> Problems)
{
    /// <summary>What hinders it.</summary>
    public IEnumerable<DefinitionProblem> Errors => Problems.Where(static problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>What does not.</summary>
    public IEnumerable<DefinitionProblem> Warnings => Problems.Where(static problem => problem.Severity == ProblemSeverity.Warning);
}
