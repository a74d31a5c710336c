namespace ResponseWorkflow.Application.Systems.Connections;

/// <summary>How the breaker of a connection stands on a node.</summary>
public enum BreakerState
{
    /// <summary>Requests are made.</summary>
    Closed,

    /// <summary>Too many have failed: none is made for a while.</summary>
    Open,

    /// <summary>The while is over: a single request tries whether the system is back.</summary>
    HalfOpen,
}
