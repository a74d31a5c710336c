using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>Points the activities of a document that stand for another definition to one of its versions.</summary>
internal static class WorkflowReferences
{
    private const string Root = "root";

    /// <summary>The document with all references to a definition pointing to a version of it; null when they do already.</summary>
    public static DefinitionDocument? PointTo(DefinitionDocument document, VersionSummary version)
    {
        if (JsonObject.Create(document.Get(Root)) is not { } root || !Change(root, version))
            return null;
        return document.With(Root, JsonSerializer.SerializeToElement(root, DesignerJson.Options));
    }

    private static bool Change(JsonNode? node, VersionSummary version) => node switch
    {
        // All of them: the first change must not end the walk.
        JsonObject json => json.ToArray().Select(property => Change(property.Value, version)).ToArray().Contains(true) | ChangeSelf(json, version),
        JsonArray list => list.Select(item => Change(item, version)).ToArray().Contains(true),
        _ => false,
    };

    private static bool ChangeSelf(JsonObject json, VersionSummary version)
    {
        if (!IsText(json["workflowDefinitionId"], version.DefinitionId) || IsText(json["workflowDefinitionVersionId"], version.Id))
            return false;
        json["workflowDefinitionVersionId"] = version.Id;
        json["version"] = version.Version;
        json["latestAvailablePublishedVersion"] = version.Version;
        json["latestAvailablePublishedVersionId"] = version.Id;
        return true;
    }

    private static bool IsText(JsonNode? node, string text) => node is JsonValue value && value.TryGetValue<string>(out var found) && found == text;
}
