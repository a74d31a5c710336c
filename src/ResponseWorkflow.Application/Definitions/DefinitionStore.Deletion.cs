using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Definitions;

/// <content>Deletion.</content>
public sealed partial class DefinitionStore
{
    /// <summary>Deletes a version that nobody uses; with the last version the definition goes too.</summary>
    /// <exception cref="RefusedException">
    /// <c>version.unknown</c>; <c>version.isPublished</c>; <c>version.inUse</c>: instances, running or finished and still stored, are pinned to it, or
    /// other definitions use it as an activity.
    /// </exception>
    public Task DeleteVersionAsync(string versionId, string author, CancellationToken cancellationToken)
    {
        new FieldChecks().Reference("versionId", versionId).Author(author).Demand();
        return _database.RunAsync(
            async (transaction, token) =>
            {
                var definitionId = await transaction.Context.DefinitionVersions.Where(row => row.Id == versionId).Select(static row => row.DefinitionId).FirstOrDefaultAsync(token)
                    ?? throw DefinitionRefusals.VersionUnknown(versionId);
                var definition = await LockedDefinition.OpenAsync(transaction, definitionId, changesCatalogue: true, token);
                var version = await transaction.Context.DefinitionVersions.Where(row => row.Id == versionId).Select(VersionColumns.WithoutDocument).FirstOrDefaultAsync(token)
                    ?? throw DefinitionRefusals.VersionUnknown(versionId);
                await CheckUnusedAsync(transaction.Context, version, token);
                transaction.Delete(version);
                await MakeOlderNewestAsync(transaction, definition, version, token);
                await AnnounceAsync(transaction, definition, token);
                await AuditAsync(transaction, author, AuditActs.VersionDeleted, definitionId, new { version = version.Version, versionId, name = version.Name }, token);
                transaction.AfterCommit(() => LogVersionDeleted(definitionId, version.Version, author));
            },
            cancellationToken);
    }

    /// <summary>Deletes a definition with all versions, triggers and timers. Finished instances stay, without their definition.</summary>
    /// <exception cref="RefusedException"><c>definition.unknown</c>; <c>definition.inUse</c>: instances run, or other definitions use it as an activity.</exception>
    public Task DeleteDefinitionAsync(string definitionId, string author, CancellationToken cancellationToken)
    {
        new FieldChecks().Reference("definitionId", definitionId).Author(author).Demand();
        return _database.RunAsync(
            async (transaction, token) =>
            {
                var definition = await LockedDefinition.OpenAsync(transaction, definitionId, changesCatalogue: true, token);
                if (definition.Row is not { } row)
                    throw DefinitionRefusals.DefinitionUnknown(definitionId);
                var running = await transaction.Context.Instances.CountAsync(instance => instance.DefinitionId == definitionId && instance.Status == WorkflowStatus.Running, token);
                if (running > 0)
                    throw DefinitionRefusals.DefinitionInUse(definitionId, running);
                if (await UsersAsync(transaction.Context, definitionId, definitionId, token) is { Count: > 0 } users)
                    throw DefinitionRefusals.DefinitionInUse(definitionId, users);
                var versions = await transaction.Context.DefinitionVersions.Where(version => version.DefinitionId == definitionId).Select(VersionColumns.WithoutDocument).ToListAsync(token);
                foreach (var version in versions)
                    transaction.Delete(version);
                await Triggers(transaction).ClearAsync(definitionId, token);
                transaction.Delete(row);
                await AnnounceAsync(transaction, definition, token);
                await AuditAsync(transaction, author, AuditActs.DefinitionDeleted, definitionId, new { name = row.Name, versions = versions.Count }, token);
                transaction.AfterCommit(() => LogDeleted(definitionId, versions.Count, author));
            },
            cancellationToken);
    }

    private async Task CheckUnusedAsync(ResponseDbContext context, DefinitionVersionRow version, CancellationToken cancellationToken)
    {
        if (version.State == VersionState.Published)
            throw DefinitionRefusals.VersionIsPublished(version);
        var instances = await context.Instances
            .Where(instance => instance.VersionId == version.Id)
            .GroupBy(static instance => instance.Status)
            .Select(static group => new { Status = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        if (instances.Count > 0)
        {
            var running = instances.Where(static entry => entry.Status == WorkflowStatus.Running).Sum(static entry => entry.Count);
            throw DefinitionRefusals.VersionInUse(version, running, instances.Sum(static entry => entry.Count) - running);
        }

        if (await UsersAsync(context, version.DefinitionId, version.Id, cancellationToken) is { Count: > 0 } users)
            throw DefinitionRefusals.VersionInUse(version, users);
    }

    // Pins have no index: deletions are rare, and the look through the versions takes milliseconds for thousands.
    private async Task<List<string>> UsersAsync(ResponseDbContext context, string definitionId, string pinned, CancellationToken cancellationToken)
    {
        var text = JsonSerializer.Serialize(pinned);
        return await context.DefinitionVersions
            .Where(row => row.Pins != null && row.DefinitionId != definitionId && row.Pins.Contains(text))
            .OrderBy(static row => row.DefinitionId)
            .ThenBy(static row => row.Version)
            .Take(_options.NamedUsers)
            .Select(static row => $"{row.DefinitionId} {row.Version}")
            .ToListAsync(cancellationToken);
    }

    private static async Task MakeOlderNewestAsync(StorageTransaction transaction, LockedDefinition definition, DefinitionVersionRow deleted, CancellationToken cancellationToken)
    {
        var older = await transaction.Context.DefinitionVersions
            .Where(row => row.DefinitionId == deleted.DefinitionId && row.Id != deleted.Id)
            .OrderByDescending(static row => row.Version)
            .Select(VersionColumns.WithoutDocument)
            .FirstOrDefaultAsync(cancellationToken);
        if (older is null)
        {
            transaction.Delete(definition.Row!);
            return;
        }

        if (deleted.IsLatest)
        {
            older.IsLatest = true;
            definition.Row!.Name = older.Name;
            transaction.Update(VersionColumns.Standing, older);
        }

        definition.Save();
    }
}
