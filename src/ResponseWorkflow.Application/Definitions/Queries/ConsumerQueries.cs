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
    /// <summary>The published versions that have an activity of a definition, without what they use in turn.</summary>
    /// <param name="definitionId">Logical id of the definition that is used.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<StoredVersion>> FindAsync(string definitionId, CancellationToken cancellationToken)
    {
        // Pins hold all versions that are used, also by those that are used: the documents say who uses it itself.
        var key = JsonSerializer.Serialize(definitionId) + ":";
        await using var context = database.CreateContext();
        var rows = await context.DefinitionVersions
            .Where(row => row.State == VersionState.Published && row.DefinitionId != definitionId && row.Pins != null && row.Pins.Contains(key))
            .OrderBy(static row => row.DefinitionId)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(static row => new StoredVersion(VersionSummary.Of(row), VersionDocument.Read(row))).Where(version => Uses(version.Document, definitionId))];
    }

    private bool Uses(DefinitionDocument document, string definitionId) =>
        DefinitionReader.Read(document, types).Definition is { } definition && Uses(definition.Root, definitionId);

    private static bool Uses(ActivityDefinition activity, string definitionId) =>
        activity.Workflow?.DefinitionId == definitionId || activity.Children.Any(child => Uses(child.Activity, definitionId));
}
