using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Application.Systems.Connections;

/// <summary>Of a host without adapters.</summary>
public sealed class NoSystemProbes : ISystemProbes
{
    /// <inheritdoc/>
    public BreakerState? BreakerOf(string connectionId) => null;

    /// <inheritdoc/>
    public Task<SystemProbe> TryAsync(SystemConnection connection, string by, CancellationToken cancellationToken) =>
        Task.FromResult(new SystemProbe(IsReachable: false, Status: null, TimeSpan.Zero, "Nothing on this node calls other systems."));
}
