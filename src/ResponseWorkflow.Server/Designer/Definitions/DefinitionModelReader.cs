using System.Buffers;
using System.Text;
using System.Text.Json;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>Reads definitions as designers send them.</summary>
internal static class DefinitionModelReader
{
    private const string Root = "root";

    // What the page had loaded says nothing: versions, states and instants are the store's to know.
    private static readonly string[] LeftOut =
    [
        "id", "version", "isLatest", "isPublished", "createdAt", "links", "tenantId", "providerName", "materializerName", "materializerContext",
    ];

    /// <summary>Reads a definition.</summary>
    /// <param name="utf8">Its JSON.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="identities">Names the root of a definition that comes without one.</param>
    /// <returns>The document as it is stored, and what its author had before him; null when the request does not say.</returns>
    /// <exception cref="RefusedException">It is too large, or no definition.</exception>
    public static (DefinitionDocument Document, string? Revision) Read(ReadOnlyMemory<byte> utf8, DefinitionLimits limits, IIdentitySource identities)
    {
        var (document, revision) = EditRevision.Take(SubmittedDocument.Read(utf8, limits));
        document = LeftOut.Aggregate(document, static (one, name) => one.Without(name));
        document = document.Get(Root).ValueKind switch
        {
            JsonValueKind.Object => document,
            JsonValueKind.Undefined or JsonValueKind.Null => document.With(Root, EmptyFlowchart(identities)),
            _ => throw new RefusedException(DesignerTexts.WrongType(Root, "an activity", "一个活动")),
        };
        if (document.Get("definitionId").ValueKind is not (JsonValueKind.String or JsonValueKind.Undefined or JsonValueKind.Null))
            throw new RefusedException(DesignerTexts.WrongType("definitionId", "a text", "文本"));
        return (document.RestorePlaceholders(limits), revision);
    }

    private static JsonElement EmptyFlowchart(IIdentitySource identities)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("id", identities.Next().ToString("N")[..16]);
            writer.WriteString("type", "Elsa.Flowchart");
            writer.WriteNumber("version", 1);
            writer.WriteString("name", "Flowchart1");
            writer.WriteEndObject();
        }

        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan));
        return json.RootElement.Clone();
    }
}
