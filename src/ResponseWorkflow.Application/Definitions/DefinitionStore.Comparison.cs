using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions.Comparison;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Definitions;

/// <content>Comparison of versions.</content>
public sealed partial class DefinitionStore
{
    /// <summary>What was changed from one version of a definition to another, in words.</summary>
    /// <param name="definitionId">Logical id.</param>
    /// <param name="from">Number of the version before.</param>
    /// <param name="to">Number of the version after; it may be the smaller one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>definition.unknown</c>, <c>version.unknown</c>.</exception>
    public async Task<IReadOnlyList<DefinitionChange>> CompareAsync(string definitionId, int from, int to, CancellationToken cancellationToken)
    {
        new FieldChecks().Reference("definitionId", definitionId).Demand();
        await using var context = _database.CreateContext();
        var versions = await context.DefinitionVersions.Where(row => row.DefinitionId == definitionId && (row.Version == from || row.Version == to)).ToListAsync(cancellationToken);
        if (versions.Count == 0)
            await NewestAsync(context, definitionId, cancellationToken);
        return _comparer.Compare(Document(from), Document(to));

        Engine.Definitions.DefinitionDocument Document(int number) =>
            VersionDocument.Read(versions.Find(row => row.Version == number) ?? throw DefinitionRefusals.VersionUnknown(definitionId, number));
    }

    private static async Task<DefinitionVersionRow> NewestAsync(ResponseDbContext context, string definitionId, CancellationToken cancellationToken) =>
        await context.DefinitionVersions.FirstOrDefaultAsync(row => row.DefinitionId == definitionId && row.IsLatest, cancellationToken)
            ?? throw DefinitionRefusals.DefinitionUnknown(definitionId);
}
