using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Runtime.Work.Cluster;

namespace ResponseWorkflow.Application.Runtime.Inbox;

/// <summary>Removes stimuli whose time is over, in batches.</summary>
public sealed class StimulusExpiry(LateMatches stimuli, IOptions<WorkOptions> options) : IClusterTask
{
    /// <inheritdoc/>
    public string Name => "stimulus expiry";

    /// <inheritdoc/>
    public string Schedule => options.Value.StimulusExpirySchedule;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && await stimuli.ExpireAsync(options.Value.BatchSize, CancellationToken.None) == options.Value.BatchSize)
        {
        }
    }
}
