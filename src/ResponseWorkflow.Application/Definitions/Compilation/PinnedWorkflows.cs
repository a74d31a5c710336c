using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Definitions.Compilation;

/// <summary>The pinned workflows of one version: what its references lead to, on every node and for all time.</summary>
internal sealed class PinnedWorkflows : IWorkflowDefinitions
{
    private readonly Pins _pins;
    private readonly Dictionary<string, WorkflowDefinition> _byVersionId;

    private PinnedWorkflows(Pins pins, ActivityRegistry registry, IEnumerable<WorkflowDefinition> definitions)
    {
        _pins = pins;
        Registry = registry;
        _byVersionId = definitions.ToDictionary(static definition => definition.Id, StringComparer.Ordinal);
    }

    /// <summary>The activity types that the version may use: those of the program, and the pinned workflows.</summary>
    public ActivityRegistry Registry { get; }

    /// <summary>Reads the pinned versions.</summary>
    /// <param name="types">The activity types of the program.</param>
    /// <param name="pins">The pins.</param>
    /// <param name="documents">The documents of the pinned versions; one that cannot be read is as if it did not exist.</param>
    public static PinnedWorkflows Read(ActivityRegistry types, Pins pins, IReadOnlyList<DefinitionDocument> documents)
    {
        if (documents.Count == 0)
            return new(pins, types, []);

        // Twice: the inputs of a workflow used as an activity are understood only when that workflow is known.
        var registry = types.WithWorkflows([.. documents.Select(document => DefinitionReader.Read(document, types).Definition).OfType<WorkflowDefinition>()]);
        return new(pins, registry, documents.Select(document => DefinitionReader.Read(document, registry).Definition).OfType<WorkflowDefinition>());
    }

    /// <inheritdoc/>
    public WorkflowDefinition? Find(WorkflowReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.DefinitionVersionId is { } id && _byVersionId.TryGetValue(id, out var exact) && exact.DefinitionId == reference.DefinitionId)
            return exact;
        if (_byVersionId.Values.FirstOrDefault(definition => definition.DefinitionId == reference.DefinitionId && definition.Version == reference.Version) is { } numbered)
            return numbered;
        return _pins.Find(reference.DefinitionId) is { } pinned ? _byVersionId.GetValueOrDefault(pinned) : null;
    }
}
