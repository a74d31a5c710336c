using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>
/// Stores what came of a lease: the attempt, the new state of the call and the resumed burst in one transaction, and only for the holder of the newest lease.
/// </summary>
internal sealed partial class OutboxAnswers(RuntimeServices services, OutboxHandlers handlers, IEnumerable<IOutboxAftermath> aftermaths, NodeIdentity node, IOptions<WorkOptions> work, OutboxMetrics metrics, ILogger<OutboxAnswers> logger)
{
    /// <summary>Stores what came of an attempt. An answer of which the lease is lost is dropped: its call is another's now.</summary>
    /// <exception cref="StorageUnavailableException">The database is away; nothing is stored, and the same may be tried again.</exception>
    public async Task StoreAsync(OutboxLease lease, OutboxResult result, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        try
        {
            await EndAsync(lease, (transaction, row, token) => ApplyAsync(transaction, row, result, startedAt, token), cancellationToken);
        }
        catch (Exception exception) when (!IsPassing(exception))
        {
            // Such as an answer with which the state would be too large. Another attempt would bring the same: the activity is to fail.
            LogNotStored(logger, lease, exception.Message, exception);
            await StoreFailureAsync(lease, $"{result.Detail}; the instance could not take the answer: {exception.Message}", startedAt, cancellationToken);
        }
    }

    /// <summary>Ends, holds or gives up a call that is not to be made: nobody waits for it, or no attempt is left.</summary>
    /// <exception cref="StorageUnavailableException">The database is away; nothing is stored, and the same may be tried again.</exception>
    public async Task SettleAsync(OutboxLease lease, CancellationToken cancellationToken)
    {
        try
        {
            await EndAsync(lease, (transaction, row, token) => lease.IsWanted ? GiveUpAsync(transaction, row, token) : WithdrawAsync(transaction, row, token), cancellationToken);
        }
        catch (Exception exception) when (!IsPassing(exception))
        {
            await PutOffAsync(lease, startedAt: null, exception.Message, exception, cancellationToken);
        }
    }

    private async Task StoreFailureAsync(OutboxLease lease, string detail, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        try
        {
            var failed = new OutboxResult.Failed(detail) { IsFinal = true };
            await EndAsync(lease, (transaction, row, token) => ApplyAsync(transaction, row, failed, startedAt, token), cancellationToken);
        }
        catch (Exception exception) when (!IsPassing(exception))
        {
            await PutOffAsync(lease, startedAt, detail, exception, cancellationToken);
        }
    }

    private async Task EndAsync(OutboxLease lease, Func<RuntimeTransaction, OutboxRow, CancellationToken, Task> end, CancellationToken cancellationToken)
    {
        var isHeld = await services.RunAsync(
            async (transaction, token) =>
            {
                if (await OutboxRows.HoldAsync(transaction, lease, token) is not { } row)
                    return false;
                await end(transaction, row, token);
                return true;
            },
            cancellationToken);
        if (isHeld)
            return;
        metrics.AnsweredLate(lease.Call.Kind);
        LogLate(logger, lease);
    }

    private async Task ApplyAsync(RuntimeTransaction transaction, OutboxRow row, OutboxResult result, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        switch (result)
        {
            case OutboxResult.Answered answered:
                var reach = await DeliverAsync(transaction, row, answered.Input, cancellationToken);
                OutboxRows.Log(transaction, row, row.Attempts, node.Name, startedAt, hasSucceeded: true, WithReach(answered.Detail, reach));
                OutboxRows.End(transaction, row, handlers.KindOf(row.Kind), OutboxState.Succeeded, error: null);
                break;
            case OutboxResult.CutOff cut:
                // No fault of the other system's: it does not count against the limit.
                row.MaxAttempts++;
                OutboxRows.Log(transaction, row, row.Attempts, node.Name, startedAt, hasSucceeded: false, cut.Detail);
                OutboxRows.Wait(transaction, row, transaction.Now, cut.Detail);
                transaction.Storage.AfterCommit(() => services.Signals.Raise(WorkKind.Outbox));
                break;
            case OutboxResult.Pending pending:
                // The attempt goes on: it is neither counted nor logged a second time.
                row.Attempts--;
                OutboxRows.Wait(transaction, row, transaction.Now + pending.After, error: null);
                break;
            case OutboxResult.Failed { IsFinal: false } failed when row.Attempts < row.MaxAttempts:
                OutboxRows.Log(transaction, row, row.Attempts, node.Name, startedAt, hasSucceeded: false, failed.Detail);
                OutboxRows.Wait(transaction, row, transaction.Now + WaitAfter(row.Attempts, failed.RetryAfter), failed.Detail);
                break;
            case OutboxResult.Failed failed:
                var kind = handlers.KindOf(row.Kind);
                var heard = await DeliverAsync(transaction, row, failed.Input ?? kind.InputOfFailure(row.Request, failed.Failure, failed.Detail, row.Attempts), cancellationToken);
                OutboxRows.Log(transaction, row, row.Attempts, node.Name, startedAt, hasSucceeded: false, WithReach(failed.Detail, heard));
                OutboxRows.End(transaction, row, kind, heard == AnswerReach.Nobody ? OutboxState.Withdrawn : OutboxState.Failed, failed.Detail);
                break;
        }
    }

    private async Task<AnswerReach> DeliverAsync(RuntimeTransaction transaction, OutboxRow row, DataObject input, CancellationToken cancellationToken)
    {
        var reach = await AnswerDelivery.DeliverAsync(transaction, row, input, CauseOf(row), cancellationToken);
        if (reach == AnswerReach.Nobody)
        {
            foreach (var aftermath in aftermaths)
                await aftermath.UnheardAsync(transaction, row, input, cancellationToken);
        }

        return reach;
    }

    private async Task GiveUpAsync(RuntimeTransaction transaction, OutboxRow row, CancellationToken cancellationToken)
    {
        var kind = handlers.KindOf(row.Kind);
        var detail = row.LastError ?? "No attempt is left.";
        var heard = await DeliverAsync(transaction, row, kind.InputOfFailure(row.Request, OutboxFailure.NoAnswer, detail, row.Attempts), cancellationToken);
        OutboxRows.End(transaction, row, kind, heard == AnswerReach.Nobody ? OutboxState.Withdrawn : OutboxState.Failed, detail);
    }

    // Only the state is read, not the definition: also an instance whose definition cannot be loaded must not keep its calls from ending.
    private async Task WithdrawAsync(RuntimeTransaction transaction, OutboxRow row, CancellationToken cancellationToken)
    {
        var instance = await InstanceReader.FindAsync(transaction.Storage, row.InstanceId, cancellationToken);
        var state = instance is null ? null : WorkflowStateJson.Read(instance.State);
        if (state is not null && state.ParkedBookmarks.Any(bookmark => bookmark.Id == row.BookmarkId))
        {
            row.IsHeld = true;
            OutboxRows.Wait(transaction, row, transaction.Now, row.LastError);
        }
        else if (state is not null && state.Bookmarks.Any(bookmark => bookmark.Id == row.BookmarkId))
        {
            OutboxRows.Wait(transaction, row, transaction.Now, row.LastError);
        }
        else
        {
            OutboxRows.End(transaction, row, handlers.KindOf(row.Kind), OutboxState.Withdrawn, "Nobody waits for it any more.");
        }
    }

    private async Task PutOffAsync(OutboxLease lease, DateTimeOffset? startedAt, string detail, Exception exception, CancellationToken cancellationToken)
    {
        LogPutOff(logger, lease, exception.Message, exception);
        await EndAsync(
            lease,
            (transaction, row, _) =>
            {
                if (startedAt is { } began)
                    OutboxRows.Log(transaction, row, row.Attempts, node.Name, began, hasSucceeded: false, detail);
                OutboxRows.Wait(transaction, row, transaction.Now + WaitAfter(Math.Max(row.Attempts, 1), asked: null), exception.Message);
                return Task.CompletedTask;
            },
            cancellationToken);
    }

    private TimeSpan WaitAfter(int attempts, TimeSpan? asked)
    {
        var wait = work.Value.ToBackoff().After(attempts, services.Seeds.NextSeed());
        return asked > wait ? asked.Value : wait;
    }

    /// <summary>Whether the same may well succeed a little later.</summary>
    internal bool IsPassing(Exception exception) => exception is OperationCanceledException or StorageUnavailableException or LostRaceException
        || services.Database.Provider.Dialect.Classify(exception) is not (StorageFault.Other or StorageFault.Duplicate);

    private static string CauseOf(OutboxRow row) => $"call {row.Id}";

    private static string WithReach(string detail, AnswerReach reach) => reach switch
    {
        AnswerReach.Kept => $"{detail}; kept until the instance goes on",
        AnswerReach.Nobody => $"{detail}; nobody waits for it any more",
        _ => detail,
    };

    [LoggerMessage(LogLevel.Warning, "The answer of call {Lease} is dropped: another has taken the call over or ended it meanwhile.")]
    private static partial void LogLate(ILogger logger, OutboxLease lease);

    [LoggerMessage(LogLevel.Error, "The instance of call {Lease} cannot take the answer, and gets a failure instead: {Reason}")]
    private static partial void LogNotStored(ILogger logger, OutboxLease lease, string reason, Exception exception);

    [LoggerMessage(LogLevel.Error, "The end of call {Lease} could not be stored; the call is put off: {Reason}")]
    private static partial void LogPutOff(ILogger logger, OutboxLease lease, string reason, Exception exception);
}
