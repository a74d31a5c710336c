using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Definitions.Comparison;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Definitions;

/// <content>What the audit trail is told.</content>
public sealed partial class DefinitionStore
{
    // Chinese stays readable for those who look into the database.
    private static readonly JsonSerializerOptions AuditJson = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private Task AuditAsync(StorageTransaction transaction, string author, string act, string definitionId, object data, CancellationToken cancellationToken) =>
        _audit.AppendAsync(transaction, new AuditEntry(author, act, AuditSubjects.Definition(definitionId), JsonSerializer.Serialize(data, AuditJson)), cancellationToken);

    // With what is published now; where nothing is, with what was published last.
    private async Task<(int? Version, IReadOnlyList<DefinitionChange> Changes)> CompareWithPreviousAsync(ResponseDbContext context, LockedDefinition definition, DefinitionVersionRow target, CancellationToken cancellationToken)
    {
        var publishedId = definition.Published?.Id;
        var previous = await context.DefinitionVersions
            .Where(row => row.DefinitionId == target.DefinitionId && row.Id != target.Id && (publishedId == null ? row.State == VersionState.Retracted : row.Id == publishedId))
            .OrderByDescending(static row => row.PublishedAt)
            .FirstOrDefaultAsync(cancellationToken);
        return previous is null
            ? (null, [])
            : (previous.Version, _comparer.Compare(VersionDocument.Read(previous), VersionDocument.Read(target)));
    }
}
