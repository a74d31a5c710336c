using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Definitions.Compilation;

/// <summary>Finds, at publication, the versions that a definition and the workflows in it use as activities.</summary>
/// <remarks>Drafts are never found: they may change. What cannot be found is left to the validator, which names the activity.</remarks>
internal sealed class ReferenceResolver(ActivityRegistry types, ResponseDbContext context, ReferencePreference preference)
{
    private readonly Dictionary<string, (DefinitionVersionRow Version, bool IsDefault)> _found = new(StringComparer.Ordinal);
    private readonly List<DefinitionDocument> _documents = [];
    private readonly HashSet<WorkflowReference> _seen = [];
    private readonly Queue<WorkflowReference> _open = new();

    /// <summary>Resolves the references of a document and pins what they lead to.</summary>
    public async Task<(Pins Pins, PinnedWorkflows Workflows)> ResolveAsync(DefinitionDocument document, string definitionId, CancellationToken cancellationToken)
    {
        Collect(document);
        while (_open.TryDequeue(out var reference))
        {
            // A reference to the definition itself is a circle, which the validator reports.
            if (reference.DefinitionId == definitionId || await FindAsync(reference, cancellationToken) is not { } found)
                continue;
            if (_found.TryGetValue(found.Id, out var known))
                _found[found.Id] = (known.Version, known.IsDefault || found.IsDefault);
            else
                await AddAsync(found.Id, found.IsDefault, cancellationToken);
        }

        var pins = Pins.Of(_found.Values);
        return (pins, PinnedWorkflows.Read(types, pins, _documents));
    }

    private void Collect(DefinitionDocument document)
    {
        if (DefinitionReader.Read(document, types).Definition is { } definition)
            Collect(definition.Root);
    }

    private void Collect(ActivityDefinition activity)
    {
        if (activity.Workflow is { } reference && _seen.Add(reference))
            _open.Enqueue(reference);
        foreach (var child in activity.Children)
            Collect(child.Activity);
    }

    private async Task AddAsync(string versionId, bool isDefault, CancellationToken cancellationToken)
    {
        var row = await context.DefinitionVersions.FirstAsync(version => version.Id == versionId, cancellationToken);
        var document = VersionDocument.Read(row);
        _found.Add(versionId, (row, isDefault));
        _documents.Add(document);
        Collect(document);
    }

    private async Task<(string Id, bool IsDefault)?> FindAsync(WorkflowReference reference, CancellationToken cancellationToken)
    {
        var stable = context.DefinitionVersions.Where(version => version.DefinitionId == reference.DefinitionId && version.State != VersionState.Draft);
        string? id = null;
        if (preference == ReferencePreference.NamedVersion)
        {
            if (reference.DefinitionVersionId is { } named)
                id = await stable.Where(version => version.Id == named).Select(static version => version.Id).FirstOrDefaultAsync(cancellationToken);
            if (id is null && reference.Version is { } number)
                id = await stable.Where(version => version.Version == number).Select(static version => version.Id).FirstOrDefaultAsync(cancellationToken);
        }

        if (id is not null)
            return (id, false);
        id = await stable.Where(static version => version.State == VersionState.Published).Select(static version => version.Id).FirstOrDefaultAsync(cancellationToken);
        return id is null ? null : (id, true);
    }
}
