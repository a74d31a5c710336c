using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Cli.Files;

/// <summary>The definitions that a run may use: those of the files that the caller named.</summary>
/// <param name="definitions">The definitions; of two equal ones the first counts.</param>
internal sealed class DefinitionLibrary(IReadOnlyList<WorkflowDefinition> definitions) : IWorkflowDefinitions
{
    private readonly Dictionary<WorkflowDefinition, CompiledWorkflow> _compiled = [];

    /// <summary>The version of each definition that new instances start with.</summary>
    public IEnumerable<WorkflowDefinition> Current =>
        definitions.Select(static definition => definition.DefinitionId).Distinct(StringComparer.Ordinal).Select(id => FindCurrent(id)!);

    /// <inheritdoc/>
    public WorkflowDefinition? Find(WorkflowReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return definitions.FirstOrDefault(definition => definition.Id == reference.DefinitionVersionId)
            ?? definitions.FirstOrDefault(definition => definition.DefinitionId == reference.DefinitionId && definition.Version == reference.Version)
            ?? FindCurrent(reference.DefinitionId);
    }

    /// <summary>The version that new instances of a definition start with: the published, else the one marked latest, else the newest.</summary>
    public WorkflowDefinition? FindCurrent(string definitionId) => definitions
        .Where(definition => definition.DefinitionId == definitionId)
        .OrderByDescending(static definition => definition.IsPublished)
        .ThenByDescending(static definition => definition.IsLatest)
        .ThenByDescending(static definition => definition.Version)
        .FirstOrDefault();

    /// <summary>Makes a definition ready to run; once for each.</summary>
    /// <exception cref="WorkflowCompilationException">It cannot be.</exception>
    public CompiledWorkflow Compile(WorkflowDefinition definition)
    {
        if (!_compiled.TryGetValue(definition, out var compiled))
            _compiled.Add(definition, compiled = WorkflowCompiler.Compile(definition, this));
        return compiled;
    }
}
