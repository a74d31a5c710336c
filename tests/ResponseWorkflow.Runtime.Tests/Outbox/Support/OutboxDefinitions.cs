using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Tests.Execution;

namespace ResponseWorkflow.Runtime.Tests.Outbox.Support;

/// <summary>Published definitions of a test, in memory.</summary>
internal sealed class OutboxDefinitions : IDefinitionCatalogue
{
    private readonly ConcurrentDictionary<string, RunnableDefinition> _published = new(StringComparer.Ordinal);

    public void Publish(string definitionId, JsonObject root, string? activation = null, params JsonObject[] variables) => Publish(definitionId, activation, Flow.Document(root, variables));

    /// <summary>Publishes a definition that declares inputs.</summary>
    public void PublishTaking(string definitionId, JsonObject root, params JsonObject[] inputs)
    {
        var document = Flow.Document(root);
        document["inputs"] = new JsonArray([.. inputs]);
        Publish(definitionId, activation: null, document);
    }

    public ValueTask<RunnableDefinition> GetVersionAsync(string versionId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_published.Values.FirstOrDefault(definition => definition.VersionId == versionId) ?? throw Unknown("version.unknown", versionId));

    public ValueTask<RunnableDefinition> GetPublishedAsync(string definitionId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_published.GetValueOrDefault(definitionId) ?? throw Unknown("definition.unknown", definitionId));

    private void Publish(string definitionId, string? activation, JsonObject document)
    {
        document["id"] = $"{definitionId}-v1";
        document["definitionId"] = definitionId;
        document["name"] = definitionId;
        if (activation is not null)
            document["options"] = new JsonObject { ["activationStrategyType"] = activation };
        _published[definitionId] = new RunnableDefinition($"{definitionId}-v1", definitionId, 1, "hash", Flow.Compile(document));
    }

    private static RefusedException Unknown(string code, string id) => new(new Refusal(code, RefusalKind.NotFound, $"There is no '{id}'.", $"“{id}”不存在。"));
}
