using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime.Work;

/// <summary>Rows that are due, done a batch at a time, each batch in one transaction that no other node can be at.</summary>
/// <typeparam name="TRow">The rows.</typeparam>
/// <remarks>
/// Many rows share one commit, which is what makes a crowd of timers fast. When one of them cannot be done, the batch is undone and done again row by row;
/// the one that fails is put off, and the others are not held up.
/// </remarks>
public abstract partial class DueWork<TRow>
    where TRow : class
{
    private readonly ILogger _logger;

    /// <summary>Makes the work.</summary>
    protected DueWork(RuntimeServices services, ILogger logger)
    {
        Services = services;
        _logger = logger;
    }

    /// <summary>The most rows in one transaction.</summary>
    protected abstract int BatchSize { get; }

    /// <summary>What transitions need.</summary>
    protected RuntimeServices Services { get; }

    /// <summary>Does all that is due.</summary>
    /// <param name="cancellationToken">Ends it after the batch in hand, which is finished: giving up half-way would only leave it to be done again.</param>
    /// <returns>How many rows were done or put off.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var done = await RunBatchAsync(CancellationToken.None);
            total += done;
            if (done < BatchSize)
                break;
        }

        return total;
    }

    /// <summary>Claims rows that are due, for this transaction alone.</summary>
    protected abstract Task<IReadOnlyList<TRow>> ClaimAsync(RuntimeTransaction transaction, int limit, CancellationToken cancellationToken);

    /// <summary>Claims one row if it is still there and due; null when it is not.</summary>
    protected abstract Task<TRow?> ClaimAsync(RuntimeTransaction transaction, TRow row, CancellationToken cancellationToken);

    /// <summary>The instance that a row is about, so that those of a batch are read together; null when it is about none.</summary>
    protected virtual string? InstanceOf(TRow row) => null;

    /// <summary>Does a row. It must leave the row no longer due.</summary>
    protected abstract Task DoAsync(RuntimeTransaction transaction, TRow row, CancellationToken cancellationToken);

    /// <summary>Puts off a row that could not be done.</summary>
    protected abstract void PutOff(RuntimeTransaction transaction, TRow row, Exception exception);

    /// <summary>Names a row, for the log.</summary>
    protected abstract string Describe(TRow row);

    /// <summary>Does one batch.</summary>
    internal async Task<int> RunBatchAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<TRow> claimed = [];
        try
        {
            return await Services.RunAsync(
                async (transaction, token) =>
                {
                    claimed = await ClaimAsync(transaction, BatchSize, token);
                    await transaction.PreloadAsync(claimed.Select(InstanceOf).OfType<string>(), token);
                    foreach (var row in claimed)
                        await DoAsync(transaction, row, token);
                    return claimed.Count;
                },
                cancellationToken);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StorageUnavailableException) && claimed.Count > 0)
        {
            foreach (var row in claimed)
                await RunOneAsync(row, cancellationToken);
            return claimed.Count;
        }
    }

    private async Task RunOneAsync(TRow row, CancellationToken cancellationToken)
    {
        try
        {
            await Services.RunAsync(
                async (transaction, token) =>
                {
                    if (await ClaimAsync(transaction, row, token) is { } claimed)
                        await DoAsync(transaction, claimed, token);
                    return true;
                },
                cancellationToken);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StorageUnavailableException))
        {
            LogPutOff(Describe(row), exception.Message, exception);
            await Services.RunAsync(
                async (transaction, token) =>
                {
                    if (await ClaimAsync(transaction, row, token) is { } claimed)
                        PutOff(transaction, claimed, exception);
                    return true;
                },
                cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Row} could not be done and is put off: {Reason}")]
    private partial void LogPutOff(string row, string reason, Exception exception);
}
