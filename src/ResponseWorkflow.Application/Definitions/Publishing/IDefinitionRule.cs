using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions.Publishing;

/// <summary>What a room of the application demands of definitions that use its activities, beside what the engine demands of all. Must be safe for use by several threads.</summary>
public interface IDefinitionRule
{
    /// <summary>What is wrong, or should be looked at, before the definition is published. Only what the definition says as it stands can be looked at; scripts give their values later.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<IReadOnlyList<DefinitionProblem>> CheckAsync(WorkflowDefinition definition, CancellationToken cancellationToken);
}
