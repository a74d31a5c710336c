using System.Text.Json;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>A document that may be stored, and what is stored beside it.</summary>
/// <param name="Document">The document, with ids of all activities and without links.</param>
/// <param name="Name">Name.</param>
/// <param name="Description">Description, cut to what its column holds.</param>
/// <param name="UsableAsActivity">Whether other definitions may use it as an activity.</param>
/// <param name="Family">The family of processes that it says it belongs to; null when it says nothing.</param>
/// <param name="Uses">The definitions that it uses as activities itself.</param>
/// <param name="Hash">Hash of what it means.</param>
internal sealed record VersionContent(DefinitionDocument Document, string? Name, string? Description, bool UsableAsActivity, string? Family, IReadOnlyList<string> Uses, string Hash)
{
    private const string FamilyProperty = "family";

    private const int DeepestDocument = 1024;

    /// <summary>Checks a document against the limits. A draft may be stored with problems of any other kind.</summary>
    /// <exception cref="RefusedException">It is too large, or its name is.</exception>
    public static VersionContent Of(DefinitionDocument document, DefinitionLimits limits, ActivityRegistry types)
    {
        ArgumentNullException.ThrowIfNull(document);

        // Once out and in: limits hold for what is written, and activities without ids have them afterwards.
        var bytes = document.Without("links").Write(DocumentForm.Api);
        var parsed = DefinitionDocument.Parse(bytes, limits);
        if (parsed.Document is not { } written)
            throw new RefusedException([.. parsed.Problems.Select(DefinitionRefusals.Of)]);
        if (written.Name is { Length: > StorageMetadata.NameLength } name)
            throw new RefusedException(FieldRefusals.TooLong("name", name.Length, StorageMetadata.NameLength));
        var definition = DefinitionReader.Read(written, types).Definition;
        var description = written.Get("description") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        return new(
            written,
            written.Name,
            description is { Length: > StorageMetadata.TextLength } ? description[..StorageMetadata.TextLength] : description,
            definition?.Options.UsableAsActivity ?? false,
            FamilyOf(written),
            definition is null ? [] : UsedDefinitions.Of(definition.Root),
            ContentHash.Of(bytes, DeepestDocument));
    }

    private static string? FamilyOf(DefinitionDocument document)
    {
        if (document.Get("customProperties") is not { ValueKind: JsonValueKind.Object } custom || !custom.TryGetProperty(FamilyProperty, out var family) || family.ValueKind != JsonValueKind.String)
            return null;
        var text = family.GetString()!.Trim();
        if (text.Length > StorageMetadata.NameLength)
            throw new RefusedException(FieldRefusals.TooLong(FamilyProperty, text.Length, StorageMetadata.NameLength));
        return text.Length == 0 ? null : text;
    }

    /// <summary>Puts the content into a version's row.</summary>
    public void PutInto(DefinitionVersionRow row, string author, string? page, DateTimeOffset now)
    {
        row.Name = Name;
        row.Description = Description;
        row.UsableAsActivity = UsableAsActivity;
        row.ContentHash = Hash;
        row.Author = author;
        row.EditPage = page;
        row.Uses = UsedDefinitions.Write(Uses);
        row.ToolVersion = Document.Get("toolVersion") is { ValueKind: JsonValueKind.String } tool && tool.GetString() is { Length: <= StorageMetadata.IdLength } version ? version : null;
        row.ModifiedAt = now;
        row.Document = VersionDocument.WithFacts(Document, row).Write(DocumentForm.Api);
    }
}
