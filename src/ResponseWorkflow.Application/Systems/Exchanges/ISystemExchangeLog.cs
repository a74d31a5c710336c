namespace ResponseWorkflow.Application.Systems.Exchanges;

/// <summary>Keeps what was exchanged with other systems. Must be safe for use by several threads, and must not fail: what cannot be kept is lost, the call goes on.</summary>
public interface ISystemExchangeLog
{
    /// <summary>Keeps an exchange, masked and cut.</summary>
    Task WriteAsync(SystemExchange exchange, CancellationToken cancellationToken);
}
