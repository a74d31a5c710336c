using ResponseWorkflow.Application.Definitions.Compilation;
using ResponseWorkflow.Application.Definitions.Importing;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Definitions;

/// <content>Import of one file.</content>
public sealed partial class DefinitionStore
{
    /// <summary>Stores and publishes a file's definition, unless it is stored already or somebody has edited the definition since the last import.</summary>
    /// <exception cref="RefusedException">The definition has errors.</exception>
    internal Task<ImportedFile> ImportAsync(DefinitionFile file, string author, CancellationToken cancellationToken)
    {
        var (definitionId, content) = Accept(file.Document!, author);
        if (file.Path.Length > StorageMetadata.PathLength)
            throw new RefusedException(FieldRefusals.TooLong("path", file.Path.Length, StorageMetadata.PathLength));
        return _database.RunAsync(
            async (transaction, token) =>
            {
                var definition = await LockedDefinition.OpenAsync(transaction, definitionId, changesCatalogue: true, token);
                if (definition.Row?.ImportedHash == file.Hash)
                    return new ImportedFile(file.Path, definitionId, ImportOutcome.Unchanged);
                var isNew = definition.Row is null;
                if (definition.Newest is { } newest)
                {
                    if (newest.ContentHash == content.Hash && newest.State != VersionState.Draft)
                        return Remember(definition, file, content, new ImportedFile(file.Path, definitionId, ImportOutcome.Unchanged));
                    if (newest.ContentHash != content.Hash && newest.ContentHash != definition.Row!.ImportedContentHash)
                        return new ImportedFile(file.Path, definitionId, ImportOutcome.EditedSince) { Problems = [DefinitionRefusals.EditedSince(newest)] };
                }

                // Ids and numbers of versions in files come from another store: what a file uses is what is published here.
                var published = await PutAndPublishAsync(
                    transaction,
                    definition,
                    definitionId,
                    content,
                    new Publisher(author, file.Path),
                    basis: null,
                    ReferencePreference.PublishedVersion,
                    token,
                    row => SetImported(row, file, content));
                return new ImportedFile(file.Path, definitionId, isNew ? ImportOutcome.Added : ImportOutcome.Updated, published.Version.Summary.Version) { Warnings = published.Warnings };
            },
            cancellationToken);
    }

    private static ImportedFile Remember(LockedDefinition definition, DefinitionFile file, VersionContent content, ImportedFile result)
    {
        SetImported(definition.Row!, file, content);
        definition.Save();
        return result;
    }

    // The first folder below the import folder groups processes that belong together.
    private static string? FolderOf(string path)
    {
        var end = path.IndexOf('/', StringComparison.Ordinal);
        return end > 0 && end <= StorageMetadata.NameLength ? path[..end] : null;
    }

    private static void SetImported(DefinitionRow row, DefinitionFile file, VersionContent content)
    {
        row.Family = content.Family ?? FolderOf(file.Path) ?? row.Family;
        row.ImportedFrom = file.Path;
        row.ImportedHash = file.Hash;
        row.ImportedContentHash = content.Hash;
    }
}
