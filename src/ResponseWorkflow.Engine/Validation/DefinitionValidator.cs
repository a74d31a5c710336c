using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>Finds what would go wrong with a definition before it is published.</summary>
/// <remarks>All problems are reported together. Pure: it neither changes nor runs anything.</remarks>
public static class DefinitionValidator
{
    private static readonly Action<ValidationScope>[] Rules =
    [
        StructureRules.Check,
        FlowchartRules.Check,
        LiteralRules.Check,
        ExpressionRules.Check,
        BindingRules.Check,
        HttpRules.Check,
        WorkflowReferenceRules.Check,
    ];

    /// <summary>Validates a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="registry">The activity types that are known.</param>
    /// <param name="others">Finds workflows used as activities; null leaves them unchecked.</param>
    /// <returns>The problems in order of the rules; a definition with an error among them must not be published.</returns>
    public static IReadOnlyList<DefinitionProblem> Validate(WorkflowDefinition definition, ActivityRegistry registry, IWorkflowDefinitions? others = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(registry);
        var scope = new ValidationScope(definition, registry, others);
        foreach (var check in Rules)
            check(scope);
        return scope.Problems.Problems;
    }
}
