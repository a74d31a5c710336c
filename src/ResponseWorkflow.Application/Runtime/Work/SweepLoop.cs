using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime.Work;

/// <summary>Runs one sweep each time it is woken, never twice at a time.</summary>
internal sealed partial class SweepLoop(ISweep sweep, Backoff pauses, StorageOutage outage, ISeedSource seeds, RuntimeMetrics metrics, TimeProvider time, ILogger logger)
{
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int _failures;

    /// <summary>The sweep.</summary>
    public ISweep Sweep => sweep;

    /// <summary>Has the sweep run, once more if it is running. Several calls before it begins count as one.</summary>
    public void Wake() => _wakes.Writer.TryWrite(true);

    /// <summary>Sweeps until the node stops. The sweep in hand is finished.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        WorkSide.EnterWorkers();
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                // The wake is taken before the sweep: one that comes while it runs may be about something that it has passed already, and causes another.
                await _wakes.Reader.ReadAsync(stopping);
                if (!await TryAsync(stopping))
                    await PauseAsync(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    private async Task<bool> TryAsync(CancellationToken stopping)
    {
        try
        {
            stopping.ThrowIfCancellationRequested();
            await sweep.SweepAsync(stopping);
            outage.Passed(sweep.Name);
            _failures = 0;
            return true;
        }
        catch (Exception exception) when (!(exception is OperationCanceledException && stopping.IsCancellationRequested))
        {
            // Whatever it is, the loop must outlive it: nobody would start it again.
            metrics.SweepFailed(sweep.Name);
            if (outage.Explains(exception))
                outage.Met(sweep.Name, exception);
            else
                LogFailed(sweep.Name, exception.Message, exception);
            return false;
        }
    }

    private async Task PauseAsync(CancellationToken stopping)
    {
        await Task.Delay(pauses.After(++_failures, seeds.NextSeed()), time, stopping);
        Wake();
    }

    [LoggerMessage(LogLevel.Error, "The sweep '{Sweep}' failed and is tried again after a pause: {Reason}")]
    private partial void LogFailed(string sweep, string reason, Exception exception);
}
