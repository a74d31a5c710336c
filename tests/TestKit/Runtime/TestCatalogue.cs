using System.Collections.Concurrent;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace TestKit.Runtime;

/// <summary>Definitions that a test gives, without storing them.</summary>
public sealed class TestCatalogue : IDefinitionCatalogue
{
    private readonly ConcurrentDictionary<string, RunnableDefinition> _versions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _published = new(StringComparer.Ordinal);

    /// <summary>Adds a definition and publishes it.</summary>
    public RunnableDefinition Add(byte[] document, ActivityRegistry? registry = null)
    {
        registry ??= ActivityRegistry.BuiltIn;
        var definition = DefinitionReader.Read(DefinitionDocument.Parse(document).Document!, registry).Definition!;
        var runnable = new RunnableDefinition(definition.Id, definition.DefinitionId, definition.Version, new string('0', 64), WorkflowCompiler.Compile(definition));
        _versions[definition.Id] = runnable;
        _published[definition.DefinitionId] = definition.Id;
        return runnable;
    }

    /// <inheritdoc/>
    public ValueTask<RunnableDefinition> GetVersionAsync(string versionId, CancellationToken cancellationToken) =>
        _versions.TryGetValue(versionId, out var found) ? new(found) : throw new RefusedException(new Refusal("version.unknown", RefusalKind.NotFound, versionId, versionId));

    /// <inheritdoc/>
    public ValueTask<RunnableDefinition> GetPublishedAsync(string definitionId, CancellationToken cancellationToken) =>
        _published.TryGetValue(definitionId, out var versionId)
            ? GetVersionAsync(versionId, cancellationToken)
            : throw new RefusedException(new Refusal("definition.unknown", RefusalKind.NotFound, definitionId, definitionId));
}
