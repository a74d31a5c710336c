using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Application.Runtime.Idempotency;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Storage;

namespace Durability.Checks;

/// <summary>All that the database holds of instances, read at the end of a run.</summary>
internal sealed class StoredFacts
{
    /// <summary>Instances by id.</summary>
    public required IReadOnlyDictionary<string, InstanceRow> Instances { get; init; }

    /// <summary>Journals by instance, in order.</summary>
    public required ILookup<string, JournalRow> Journal { get; init; }

    /// <summary>Executions by instance, in order.</summary>
    public required ILookup<string, ActivityRow> Activities { get; init; }

    /// <summary>Bursts by instance, in order.</summary>
    public required ILookup<string, BurstRow> Bursts { get; init; }

    /// <summary>Calls.</summary>
    public required IReadOnlyList<OutboxRow> Calls { get; init; }

    /// <summary>Commands that were carried out, by key.</summary>
    public required IReadOnlyDictionary<string, IdempotencyRow> Keys { get; init; }

    /// <summary>What should be gone when all instances have ended: the ids of bookmarks, timers, tasks and stimuli, each with its kind.</summary>
    public required IReadOnlyList<string> Leftovers { get; init; }

    /// <summary>Reads them.</summary>
    public static async Task<StoredFacts> ReadAsync(IDatabaseProvider provider, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var journal = await context.Journal.OrderBy(static row => row.Sequence).ToListAsync(cancellationToken);
        var activities = await context.Activities.OrderBy(static row => row.Execution).ToListAsync(cancellationToken);
        var bursts = await context.Bursts.OrderBy(static row => row.Number).ToListAsync(cancellationToken);
        return new StoredFacts
        {
            Instances = await context.Instances.ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken),
            Journal = journal.ToLookup(static row => row.InstanceId, StringComparer.Ordinal),
            Activities = activities.ToLookup(static row => row.InstanceId, StringComparer.Ordinal),
            Bursts = bursts.ToLookup(static row => row.InstanceId, StringComparer.Ordinal),
            Calls = await context.Outbox.ToListAsync(cancellationToken),
            Keys = await context.IdempotencyKeys.ToDictionaryAsync(static row => row.Key, StringComparer.Ordinal, cancellationToken),
            Leftovers =
            [
                .. (await context.Bookmarks.ToListAsync(cancellationToken)).Select(static row => $"bookmark {row.Id} ({row.Name}) of {row.InstanceId}"),
                .. (await context.Timers.ToListAsync(cancellationToken)).Select(static row => $"timer {row.Id} of {row.InstanceId}, due {row.DueAt:O}, {row.Attempts} failures: {row.LastError}"),
                .. (await context.RequestedTasks.ToListAsync(cancellationToken)).Select(static row => $"task {row.TaskId} of {row.InstanceId}"),
                .. (await context.Stimuli.ToListAsync(cancellationToken)).Select(static row => $"stimulus {row.Id} ({row.Kind} {row.Name}) for {row.InstanceId ?? row.CorrelationId}, {row.Attempts} failures: {row.LastError}"),
            ],
        };
    }
}
