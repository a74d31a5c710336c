using System.Collections.Concurrent;
using ResponseWorkflow.Application.Systems.Exchanges;

namespace ResponseWorkflow.Application.Tests.Systems.TmForum;

/// <summary>Keeps exchanges in memory.</summary>
public sealed class KeptExchanges : ISystemExchangeLog
{
    private readonly ConcurrentQueue<SystemExchange> _all = new();

    public IReadOnlyList<SystemExchange> All => [.. _all];

    public Task WriteAsync(SystemExchange exchange, CancellationToken cancellationToken)
    {
        _all.Enqueue(exchange);
        return Task.CompletedTask;
    }
}
