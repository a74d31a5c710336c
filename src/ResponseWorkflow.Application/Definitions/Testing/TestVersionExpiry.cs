using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Retention;
using ResponseWorkflow.Application.Runtime.Work.Cluster;

namespace ResponseWorkflow.Application.Definitions.Testing;

/// <summary>Removes what drafts were when they were run as tests, once nothing needs it any more.</summary>
public sealed class TestVersionExpiry(DraftTests tests, TimeProvider time, IOptions<RetentionOptions> options) : IClusterTask
{
    /// <inheritdoc/>
    public string Name => "test-versions";

    /// <inheritdoc/>
    public string Schedule => options.Value.Schedule;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var runBy = time.GetUtcNow().AddDays(-options.Value.TestVersionDays);
        while (await tests.ExpireAsync(runBy, options.Value.BatchSize, cancellationToken) > 0)
            cancellationToken.ThrowIfCancellationRequested();
    }
}
