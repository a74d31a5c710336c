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
/// <param name="Hash">Hash of what it means.</param>
internal sealed record VersionContent(DefinitionDocument Document, string? Name, string? Description, bool UsableAsActivity, string Hash)
{
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
        var description = written.Get("description") is { ValueKind: System.Text.Json.JsonValueKind.String } text ? text.GetString() : null;
        return new(
            written,
            written.Name,
            description is { Length: > StorageMetadata.TextLength } ? description[..StorageMetadata.TextLength] : description,
            definition?.Options.UsableAsActivity ?? false,
            ContentHash.Of(bytes, DeepestDocument));
    }

    /// <summary>Puts the content into a version's row.</summary>
    public void PutInto(DefinitionVersionRow row, string author, DateTimeOffset now)
    {
        row.Name = Name;
        row.Description = Description;
        row.UsableAsActivity = UsableAsActivity;
        row.ContentHash = Hash;
        row.Author = author;
        row.ModifiedAt = now;
        row.Document = VersionDocument.WithFacts(Document, row).Write(DocumentForm.Api);
    }
}
