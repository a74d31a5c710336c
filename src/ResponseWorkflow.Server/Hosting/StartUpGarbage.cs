using System.Runtime;
using Microsoft.Extensions.Options;

namespace ResponseWorkflow.Server.Hosting;

/// <summary>Gives back, once, the memory that the start has used.</summary>
/// <remarks>
/// Building the storage model, the endpoints and the definitions leaves about a tenth of the process's memory as garbage. On a server with little to do it
/// would stay for hours, because nothing makes the collector look at what is old.
/// </remarks>
internal sealed class StartUpGarbage(IOptions<HostingOptions> options, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.CollectAfterStart is not { } pause)
            return;
        await Task.Delay(pause, time, stoppingToken);
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
