using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>One definition in a transaction that changes it: nobody else changes it until the transaction ends.</summary>
internal sealed class LockedDefinition
{
    private static readonly RowUpdate<DefinitionRow> Whole = new(
    [
        nameof(DefinitionRow.Name), nameof(DefinitionRow.Family), nameof(DefinitionRow.LatestVersion), nameof(DefinitionRow.RowVersion),
        nameof(DefinitionRow.ImportedFrom), nameof(DefinitionRow.ImportedHash), nameof(DefinitionRow.ImportedContentHash),
        nameof(DefinitionRow.RetentionDays),
    ]);

    private static readonly RowUpdate<CatalogueRow> Revision = new([nameof(CatalogueRow.Revision)]);

    private readonly StorageTransaction _transaction;
    private readonly List<DefinitionVersionRow> _versions;

    private LockedDefinition(StorageTransaction transaction, DefinitionRow? row, List<DefinitionVersionRow> versions)
    {
        _transaction = transaction;
        Row = row;
        _versions = versions;
    }

    /// <summary>The definition's row; null when there is no such definition.</summary>
    public DefinitionRow? Row { get; private set; }

    /// <summary>The newest version, without document; null when there is none.</summary>
    public DefinitionVersionRow? Newest => _versions.Find(static version => version.IsLatest);

    /// <summary>The draft, without document; null when there is none.</summary>
    public DefinitionVersionRow? Draft => _versions.Find(static version => version.State == VersionState.Draft);

    /// <summary>The published version, without document; null when there is none.</summary>
    public DefinitionVersionRow? Published => _versions.Find(static version => version.State == VersionState.Published);

    /// <summary>Locks a definition and reads it.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="definitionId">Logical id.</param>
    /// <param name="changesCatalogue">
    /// Whether the transaction changes what is published or deletes versions. Such transactions run one after the other, so that what a publication
    /// uses as activities cannot be deleted under its hands.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<LockedDefinition> OpenAsync(StorageTransaction transaction, string definitionId, bool changesCatalogue, CancellationToken cancellationToken)
    {
        // Always in this order, so that two transactions cannot wait for each other.
        if (changesCatalogue)
            await transaction.LockAsync("definitions", exclusive: true, cancellationToken);
        await transaction.LockAsync(LockName(definitionId), exclusive: true, cancellationToken);
        var row = await transaction.Context.Definitions.FirstOrDefaultAsync(definition => definition.DefinitionId == definitionId, cancellationToken);
        var versions = row is null
            ? []
            : await transaction.Context.DefinitionVersions
                .Where(version => version.DefinitionId == definitionId && (version.IsLatest || version.State != VersionState.Retracted))
                .Select(VersionColumns.WithoutDocument)
                .ToListAsync(cancellationToken);
        return new(transaction, row, versions);
    }

    /// <summary>Adds the row of a new definition.</summary>
    public DefinitionRow Create(string definitionId, DateTimeOffset now)
    {
        Row = new DefinitionRow { DefinitionId = definitionId, CreatedAt = now, RowVersion = 0 };
        return Row;
    }

    /// <summary>Takes a version in that the transaction adds.</summary>
    public void Add(DefinitionVersionRow version) => _versions.Add(version);

    /// <summary>Writes the definition's row: every change of the definition or one of its versions does.</summary>
    public void Save()
    {
        Row!.RowVersion++;
        if (Row.RowVersion == 1)
            _transaction.Insert(Row);
        else
            _transaction.Update(Whole, Row);
    }

    /// <summary>Tells all nodes that what is published has changed.</summary>
    public async Task SaveCatalogueAsync(CancellationToken cancellationToken)
    {
        var catalogue = await _transaction.Context.Catalogue.FirstAsync(static row => row.Id == CatalogueRow.OnlyId, cancellationToken);
        catalogue.Revision++;
        _transaction.Update(Revision, catalogue);
    }

    /// <summary>Name of the lock that a change of the definition holds exclusively. Who makes an instance of it may hold it shared.</summary>
    public static string LockName(string definitionId) => $"definition:{definitionId}";
}
