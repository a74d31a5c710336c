using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Work;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>Has the outbox worker begin the calls that are due. When the node stops, the calls in hand are given their time to end.</summary>
public sealed class OutboxSweep(OutboxWorker worker, IOptions<WorkOptions> options) : ISweep
{
    /// <inheritdoc/>
    public string Name => "outbox";

    /// <inheritdoc/>
    public WorkKind? Kind => WorkKind.Outbox;

    /// <inheritdoc/>
    public TimeSpan Interval => options.Value.OutboxInterval;

    /// <inheritdoc/>
    public Task<int> SweepAsync(CancellationToken cancellationToken) => worker.SweepAsync(cancellationToken);
}
