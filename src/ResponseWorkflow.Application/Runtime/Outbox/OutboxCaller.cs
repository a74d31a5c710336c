using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>Makes one call under its lease and sees to it that its result is stored.</summary>
internal sealed partial class OutboxCaller(
    RuntimeServices services,
    OutboxHandlers handlers,
    OutboxLeases leases,
    OutboxAnswers answers,
    OutboxMetrics metrics,
    IOptions<OutboxOptions> options,
    ILogger<OutboxCaller> logger)
{
    /// <summary>Makes the call, or ends it without.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="cut">The node must stop now: an attempt is cut off and given back.</param>
    public async Task RunAsync(OutboxLease lease, CancellationToken cut)
    {
        if (!lease.IsWanted || lease.IsExhausted)
        {
            await StoreAsync(() => answers.SettleAsync(lease, CancellationToken.None), lease, cut);
            return;
        }

        var startedAt = services.Now();
        if (await CallAsync(lease, cut) is { } result)
            await StoreAsync(() => answers.StoreAsync(lease, result, startedAt, CancellationToken.None), lease, cut);
    }

    private async Task<OutboxResult?> CallAsync(OutboxLease lease, CancellationToken cut)
    {
        var began = services.Time.GetTimestamp();
        var result = await AttemptAsync(lease, cut);
        metrics.Attempted(lease.Call.Kind, result switch { OutboxResult.Answered => "answered", OutboxResult.Failed => "failed", OutboxResult.Pending => "pending", _ => "lost" }, services.Time.GetElapsedTime(began));
        return result;
    }

    private async Task<OutboxResult?> AttemptAsync(OutboxLease lease, CancellationToken cut)
    {
        await using var renewal = LeaseRenewal.Start(leases, lease, options.Value.Lease, services.Time, logger);
        using var timeout = new CancellationTokenSource(options.Value.AttemptTimeout, services.Time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, renewal.Lost, cut);
        var row = lease.Call;
        var call = new OutboxCall(row.Id, row.Attempts, row.Request, row.InstanceId, services.Now() + options.Value.AttemptTimeout) { AskedAt = row.CreatedAt, IsRepeat = row.FencingToken > 1 };
        try
        {
            return await handlers.Find(row.Kind)!.CallAsync(call, end.Token);
        }
        catch (OperationCanceledException) when (renewal.Lost.IsCancellationRequested)
        {
            LogLost(logger, lease);
            return null;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return new OutboxResult.Failed($"No answer within {options.Value.AttemptTimeout.TotalSeconds:0.###} s.") { Failure = OutboxFailure.Timeout };
        }
        catch (OperationCanceledException) when (cut.IsCancellationRequested)
        {
            return new OutboxResult.CutOff("The node stopped before the answer came; whether the other system has done what it was asked is unknown.");
        }
        catch (Exception exception)
        {
            LogUnexpected(logger, lease, exception.Message, exception);

            // Its message may hold anything, also a secret of the request: only the log of the node gets it.
            return new OutboxResult.Failed($"The handler failed unexpectedly ({exception.GetType().Name}); the log of the node says more.");
        }
    }

    // The other system has done its part: its answer is kept in hand until the database takes it. Should another node take the call over meanwhile, its lease counts.
    private async Task StoreAsync(Func<Task> store, OutboxLease lease, CancellationToken cut)
    {
        while (true)
        {
            try
            {
                await store();
                return;
            }
            catch (Exception exception) when (answers.IsPassing(exception) && !cut.IsCancellationRequested)
            {
                LogNotStored(logger, lease, exception.Message);
            }

            await Task.Delay(options.Value.StoreRetry, services.Time, cut);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The lease of call {Lease} is lost; its attempt is cut off.")]
    private static partial void LogLost(ILogger logger, OutboxLease lease);

    [LoggerMessage(LogLevel.Error, "The handler of call {Lease} failed unexpectedly: {Reason}")]
    private static partial void LogUnexpected(ILogger logger, OutboxLease lease, string reason, Exception exception);

    [LoggerMessage(LogLevel.Warning, "What came of call {Lease} cannot be stored yet: {Reason}")]
    private static partial void LogNotStored(ILogger logger, OutboxLease lease, string reason);
}
