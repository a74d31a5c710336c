using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>Writes a version as the designer loads it: nothing missing, no type that it cannot draw, with what the user may do. Safe for use by several threads.</summary>
/// <param name="catalogue">Knows the activity types.</param>
internal sealed class DefinitionWriter(DefinitionCatalogue catalogue)
{
    /// <summary>How the designer calls documents in JSON.</summary>
    public const string Materializer = "Json";

    private const int Deepest = 1024;

    private static readonly string[] Lists = ["variables", "inputs", "outputs", "outcomes"];

    private static readonly string[] Flags = ["isReadonly", "isSystem"];

    private static readonly string[] Absent = ["tenantId", "description", "toolVersion", "providerName", "materializerContext"];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonElement Null = Json(static writer => writer.WriteNullValue());

    private static readonly JsonElement False = Json(static writer => writer.WriteBooleanValue(false));

    private static readonly JsonElement NoItems = Json(static writer =>
    {
        writer.WriteStartArray();
        writer.WriteEndArray();
    });

    private static readonly JsonElement MaterializerName = Json(static writer => writer.WriteStringValue(Materializer));

    /// <summary>The version in UTF-8.</summary>
    public async ValueTask<byte[]> WriteAsync(StoredVersion version, ICurrentUser user, CancellationToken cancellationToken) =>
        (await PrepareAsync(version, user, cancellationToken)).Write(DocumentForm.Api);

    /// <summary>The version as an element, to be put into an answer.</summary>
    public async ValueTask<JsonElement> ToElementAsync(StoredVersion version, ICurrentUser user, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(await WriteAsync(version, user, cancellationToken), new JsonDocumentOptions { MaxDepth = Deepest });
        return json.RootElement.Clone();
    }

    /// <summary>The version's document with the activities as the designer can draw them.</summary>
    public async ValueTask<DefinitionDocument> DrawableAsync(StoredVersion version, CancellationToken cancellationToken) =>
        version.Document.WithPlaceholders(await catalogue.GetTypesAsync(cancellationToken));

    private async ValueTask<DefinitionDocument> PrepareAsync(StoredVersion version, ICurrentUser user, CancellationToken cancellationToken)
    {
        var document = await DrawableAsync(version, cancellationToken);
        foreach (var name in Lists.Where(name => document.Get(name).ValueKind != JsonValueKind.Array))
            document = document.With(name, NoItems);
        foreach (var name in Absent.Where(name => document.Get(name).ValueKind == JsonValueKind.Undefined))
            document = document.With(name, Null);
        foreach (var name in Flags.Where(name => document.Get(name).ValueKind is not (JsonValueKind.True or JsonValueKind.False)))
            document = document.With(name, False);
        if (document.Get("options").ValueKind != JsonValueKind.Object)
            document = document.With("options", DefaultOptions(version.Summary.UsableAsActivity));
        return document
            .With("materializerName", MaterializerName)
            .With("customProperties", EditRevision.Into(document.Get("customProperties"), version.Summary.ContentHash))
            .With("links", JsonSerializer.SerializeToElement(DefinitionLinks.Of(version.Summary.DefinitionId, user), DesignerJson.Options));
    }

    private static JsonElement DefaultOptions(bool usableAsActivity) => JsonSerializer.SerializeToElement(
        new
        {
            ActivationStrategyType = (string?)null,
            UsableAsActivity = usableAsActivity,
            AutoUpdateConsumingWorkflows = false,
            ActivityCategory = (string?)null,
            IncidentStrategyType = (string?)null,
            CommitStrategyName = (string?)null,
        },
        DesignerJson.Options);

    private static JsonElement Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
