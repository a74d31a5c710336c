using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Application.Systems.Connections;

/// <summary>Tries connections, and knows how their breakers stand on this node. Must be safe for use by several threads.</summary>
public interface ISystemProbes
{
    /// <summary>How the breaker of a connection stands; null when this node has made no request by it yet.</summary>
    BreakerState? BreakerOf(string connectionId);

    /// <summary>Asks the system for something small that changes nothing. The breaker is passed by, so that a system can be tried as soon as it is back.</summary>
    Task<SystemProbe> TryAsync(SystemConnection connection, string by, CancellationToken cancellationToken);
}
