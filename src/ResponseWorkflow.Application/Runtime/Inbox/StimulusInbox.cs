using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Inbox;

/// <summary>
/// Brings stimuli and waits together, whichever comes first: a stimulus looks for waits when it comes, a wait looks for kept stimuli when it is made, and
/// <see cref="LateMatches"/> finds those that came at the same moment in transactions that could not see each other.
/// </summary>
internal static class StimulusInbox
{
    /// <summary>Sends a stimulus on to all that wait for it, in rows of their own; keeps it when nothing does.</summary>
    public static async Task<BroadcastResult> BroadcastAsync(RuntimeTransaction transaction, Broadcast broadcast, CancellationToken cancellationToken)
    {
        var context = transaction.Storage.Context;
        var instances = await WaitingFor(context.Bookmarks, broadcast).Select(static row => row.InstanceId).Distinct().ToListAsync(cancellationToken);
        foreach (var instanceId in instances)
            transaction.Storage.Insert(RowOf(transaction, broadcast, StimulusKind.Resume, instanceId));
        var started = broadcast.InstanceId is null ? await StartAsync(transaction, broadcast, cancellationToken) : [];
        var isHeard = instances.Count + started.Count > 0;
        if (isHeard)
            transaction.Storage.AfterCommit(() => transaction.Services.Signals.Raise(WorkKind.Stimuli));
        return new BroadcastResult(instances, started, !isHeard && Keep(transaction, broadcast));
    }

    /// <summary>Has started what a stimulus starts, in rows of their own.</summary>
    /// <returns>The logical ids of the definitions of which an instance will start; without those whose activation strategy does not allow it now.</returns>
    public static async Task<IReadOnlyList<string>> StartAsync(RuntimeTransaction transaction, Broadcast broadcast, CancellationToken cancellationToken)
    {
        var started = new List<string>();
        foreach (var trigger in await transaction.Storage.Context.Triggers.Where(row => row.Hash == broadcast.Hash && row.Name == broadcast.Name).ToListAsync(cancellationToken))
        {
            var definition = await transaction.Services.Catalogue.GetVersionAsync(trigger.VersionId, cancellationToken);
            if (!await Activation.IsFreeAsync(transaction, definition, broadcast.CorrelationId, cancellationToken))
                continue;
            started.Add(trigger.DefinitionId);
            transaction.Storage.Insert(RowOf(transaction, broadcast, StimulusKind.Start, null, trigger.VersionId, trigger.ActivityId));
        }

        return started;
    }

    /// <summary>Keeps a stimulus until something waits for it.</summary>
    /// <returns>False when such stimuli are not kept.</returns>
    public static bool Keep(RuntimeTransaction transaction, Broadcast broadcast)
    {
        var span = broadcast.KeepFor ?? transaction.Services.Options.KeepFor(broadcast.Name);
        if (span <= TimeSpan.Zero)
            return false;
        var row = RowOf(transaction, broadcast, StimulusKind.Broadcast, broadcast.InstanceId);
        (row.IsKept, row.ExpiresAt) = (true, transaction.Now + span);
        transaction.Storage.Insert(row);
        transaction.Storage.AfterCommit(() => transaction.Services.Metrics.StimuliHandled("kept"));
        return true;
    }

    /// <summary>Resumes an instance by what is known within the transaction, and by the kept stimuli that its new bookmarks wait for, until nothing is left.</summary>
    public static async Task MatchAsync(InstanceTransition transition, CancellationToken cancellationToken)
    {
        while (true)
        {
            while (await AnswerAsync(transition, cancellationToken))
            {
            }

            var hashes = transition.TakeUnmatchedBookmarks().Where(MayBeKeptFor).Select(static bookmark => bookmark.Hash).Distinct(StringComparer.Ordinal).ToArray();
            if (hashes.Length == 0)
                return;
            foreach (var row in await KeptForAsync(transition, hashes, cancellationToken))
            {
                // What two bookmarks waited for, the first burst has taken for both.
                var isWaitedFor = transition.State.Bookmarks.Any(bookmark => bookmark.Name == row.Name && bookmark.Hash == row.Hash);
                if (!isWaitedFor || !transition.Transaction.TryTake(row))
                    continue;
                transition.Run(new ResumeBookmarks { Name = row.Name, Hash = row.Hash, Input = DataJson.Parse(row.Input).AsObject() }, row.Cause);
            }
        }
    }

    private static async ValueTask<bool> AnswerAsync(InstanceTransition transition, CancellationToken cancellationToken)
    {
        var isAnswered = false;
        foreach (var handler in transition.Transaction.Services.EffectHandlers)
            isAnswered |= await handler.AnswerAsync(transition, cancellationToken);
        return isAnswered;
    }

    /// <summary>The bookmarks that wait for a stimulus.</summary>
    public static IQueryable<BookmarkRow> WaitingFor(IQueryable<BookmarkRow> bookmarks, Broadcast broadcast)
    {
        var waiting = bookmarks.Where(row => row.Hash == broadcast.Hash && row.Name == broadcast.Name);
        if (broadcast.InstanceId is { } instanceId)
            waiting = waiting.Where(row => row.InstanceId == instanceId);
        if (broadcast.CorrelationId is { } correlationId)
            waiting = waiting.Where(row => row.CorrelationId == correlationId);
        return waiting;
    }

    /// <summary>The row of a stimulus.</summary>
    public static StimulusRow RowOf(RuntimeTransaction transaction, Broadcast broadcast, StimulusKind kind, string? instanceId, string? versionId = null, string? activityId = null) => new()
    {
        Id = StimulusIds.New(transaction.Now, transaction.Services.Seeds.NextId()),
        Kind = kind,
        Name = broadcast.Name,
        Hash = broadcast.Hash,
        CorrelationId = broadcast.CorrelationId,
        InstanceId = instanceId,
        VersionId = versionId,
        ActivityId = activityId,
        CaseId = broadcast.CaseId,
        Input = DataJson.ToJson(broadcast.Input),
        Cause = broadcast.Cause,
        CreatedAt = transaction.Now,
        ExpiresAt = transaction.Now + transaction.Services.Options.DeliverStimuliFor,
        NextAttemptAt = transaction.Now,
    };

    // Timers and what only one execution may match cannot have been sent before they were waited for; an HTTP request's sender wants an answer now.
    private static bool MayBeKeptFor(Bookmark bookmark) =>
        bookmark.DueAt is null && bookmark.Name != BookmarkNames.HttpEndpoint && bookmark.Hash == StimulusHash.Compute(bookmark.Name, bookmark.Payload);

    private static async Task<List<StimulusRow>> KeptForAsync(InstanceTransition transition, string[] hashes, CancellationToken cancellationToken)
    {
        var (now, instanceId, correlationId) = (transition.Transaction.Now, transition.InstanceId, transition.State.CorrelationId);
        return await transition.Transaction.Storage.Context.Stimuli
            .Where(row => hashes.Contains(row.Hash) && row.IsKept && row.ExpiresAt > now)
            .Where(row => row.InstanceId == null || row.InstanceId == instanceId)
            .Where(row => row.CorrelationId == null || row.CorrelationId == correlationId)
            .OrderBy(static row => row.Id)
            .ToListAsync(cancellationToken);
    }
}
