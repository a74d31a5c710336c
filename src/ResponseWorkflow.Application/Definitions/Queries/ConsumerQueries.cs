using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>Finds the definitions that use another one as an activity. Safe for use by several threads.</summary>
/// <param name="database">Where definitions are stored.</param>
/// <param name="types">The activity types of the program.</param>
public sealed class ConsumerQueries(Database database, ActivityRegistry types)
{
    /// <summary>The published versions and drafts that have an activity of a definition, without what they use in turn.</summary>
    /// <param name="definitionId">Logical id of the definition that is used.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>By logical id; of one definition the published version comes before the draft.</returns>
    public async Task<IReadOnlyList<StoredVersion>> FindAsync(string definitionId, CancellationToken cancellationToken)
    {
        // Pins hold all versions that are used, also by those that are used: the documents say who uses it itself. Of drafts that were stored before it was kept
        // what they use, only the documents know.
        var used = UsedDefinitions.Key(definitionId);
        var pin = $"{used}:";
        await using var context = database.CreateContext();
        var rows = await context.DefinitionVersions
            .Where(row => row.DefinitionId != definitionId
                && ((row.State == VersionState.Published && row.Pins != null && row.Pins.Contains(pin))
                    || (row.State == VersionState.Draft && (row.Uses == null || row.Uses.Contains(used)))))
            .OrderBy(static row => row.DefinitionId).ThenBy(static row => row.Version)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(static row => new StoredVersion(VersionSummary.Of(row), VersionDocument.Read(row))).Where(version => Uses(version.Document, definitionId))];
    }

    private bool Uses(DefinitionDocument document, string definitionId) =>
        DefinitionReader.Read(document, types).Definition is { } definition && UsedDefinitions.Of(definition.Root).Contains(definitionId, StringComparer.Ordinal);
}
