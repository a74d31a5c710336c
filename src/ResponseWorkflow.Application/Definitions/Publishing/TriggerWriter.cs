using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions.Compilation;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Definitions.Publishing;

/// <summary>Replaces the stored triggers and timers of a definition, in the transaction of its publication.</summary>
internal sealed class TriggerWriter(StorageTransaction transaction, VersionCompiler compiler, TriggerPlanner planner)
{
    private static readonly RowUpdate<TimerRow> Repin = new([nameof(TimerRow.VersionId)]);

    /// <summary>Removes all triggers and timers of a definition.</summary>
    public async Task ClearAsync(string definitionId, CancellationToken cancellationToken)
    {
        await ClearTriggersAsync(definitionId, cancellationToken);
        foreach (var timer in await TimersAsync(definitionId, cancellationToken))
            transaction.Delete(timer);
    }

    /// <summary>Writes the triggers and timers of a version that is being published.</summary>
    /// <remarks>A timer that the definition had before stays as it is, so that it keeps its beat; it only starts the new version from now on.</remarks>
    public async Task ReplaceAsync(string definitionId, string versionId, TriggerPlan plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await ClearTriggersAsync(definitionId, cancellationToken);
        foreach (var trigger in plan.Triggers)
            transaction.Insert(trigger);

        var present = (await TimersAsync(definitionId, cancellationToken)).ToDictionary(static timer => timer.Id, StringComparer.Ordinal);
        foreach (var timer in plan.Timers)
        {
            if (present.Remove(timer.Id, out var kept))
            {
                kept.VersionId = versionId;
                transaction.Update(Repin, kept);
            }
            else if (timer.Kind != TimerKind.StartAt || timer.DueAt > now || !await WasPublishedAsync(definitionId, timer.Id, now, cancellationToken))
            {
                transaction.Insert(timer);
            }
        }

        foreach (var gone in present.Values)
            transaction.Delete(gone);
    }

    private async Task ClearTriggersAsync(string definitionId, CancellationToken cancellationToken)
    {
        foreach (var trigger in await transaction.Context.Triggers.Where(row => row.DefinitionId == definitionId).ToListAsync(cancellationToken))
            transaction.Delete(trigger);
    }

    private Task<List<TimerRow>> TimersAsync(string definitionId, CancellationToken cancellationToken) =>
        transaction.Context.Timers.Where(row => row.DefinitionId == definitionId && row.InstanceId == null).ToListAsync(cancellationToken);

    // An instant in the past that a version had before which was published has fired already, or was to be missed while nothing was published.
    // Only a moment that is past and has no timer leads here, so the versions are seldom looked through.
    private async Task<bool> WasPublishedAsync(string definitionId, string key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var versions = await transaction.Context.DefinitionVersions
            .Where(row => row.DefinitionId == definitionId && row.PublishedAt != null)
            .OrderByDescending(static row => row.Version)
            .Select(static row => row.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in versions)
        {
            var row = await transaction.Context.DefinitionVersions.FirstAsync(version => version.Id == id, cancellationToken);
            var workflow = await compiler.CompileAsync(transaction.Context, row, cancellationToken);
            if (planner.Plan(definitionId, id, workflow, now).Timers.Any(timer => timer.Id == key))
                return true;
        }

        return false;
    }
}
