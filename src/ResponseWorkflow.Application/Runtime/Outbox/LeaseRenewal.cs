using Microsoft.Extensions.Logging;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>Renews a lease while its call is being made, and says when it is lost.</summary>
internal sealed partial class LeaseRenewal : IAsyncDisposable
{
    private readonly OutboxLeases _leases;
    private readonly OutboxLease _lease;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationTokenSource _lost = new();
    private readonly Task _loop;

    private LeaseRenewal(OutboxLeases leases, OutboxLease lease, TimeSpan span, TimeProvider time, ILogger logger)
    {
        _leases = leases;
        _lease = lease;
        _interval = span / 3;
        _time = time;
        _logger = logger;
        _loop = RunAsync();
    }

    /// <summary>Cancelled when another node has taken the call over, or a person has ended it.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Begins to renew, a third of the span from now.</summary>
    public static LeaseRenewal Start(OutboxLeases leases, OutboxLease lease, TimeSpan span, TimeProvider time, ILogger logger) => new(leases, lease, span, time, logger);

    /// <summary>Ends the renewing.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _loop;
        _end.Dispose();
        _lost.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(_interval, _time, _end.Token);
                if (await TryRenewAsync())
                    continue;
                await _lost.CancelAsync();
                return;
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The call is over.
        }
    }

    // As long as the database says nothing, the lease may still be ours: what counts is asked when the answer is stored.
    private async Task<bool> TryRenewAsync()
    {
        try
        {
            return await _leases.RenewAsync(_lease, _end.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNotRenewed(_logger, _lease, exception.Message);
            return true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The lease of call {Lease} could not be renewed: {Reason}")]
    private static partial void LogNotRenewed(ILogger logger, OutboxLease lease, string reason);
}
