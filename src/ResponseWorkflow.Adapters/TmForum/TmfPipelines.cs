using System.Collections.Concurrent;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Connections;

namespace ResponseWorkflow.Adapters.TmForum;

/// <summary>Keeps this node from overrunning a system, and from asking one that is down: a limit of requests at the same time, a breaker and a time-out for each connection. Safe for use by several threads.</summary>
internal sealed class TmfPipelines(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>How the breaker of a connection stands; null when no request has been made by it.</summary>
    public BreakerState? BreakerOf(string connectionId) => _entries.TryGetValue(connectionId, out var entry)
        ? entry.Breaker.CircuitState switch
        {
            CircuitState.Closed => BreakerState.Closed,
            CircuitState.HalfOpen => BreakerState.HalfOpen,
            _ => BreakerState.Open,
        }
        : null;

    /// <summary>Makes a request.</summary>
    /// <param name="connection">By which connection.</param>
    /// <param name="isProbe">Whether it is tried even while the breaker is open.</param>
    /// <param name="send">Makes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SystemFailedException">The system rests (<c>system.resting</c>), or has not answered in time (<c>system.timeout</c>).</exception>
    public async Task<TmfAnswer> RunAsync(SystemConnection connection, bool isProbe, Func<CancellationToken, ValueTask<TmfAnswer>> send, CancellationToken cancellationToken)
    {
        var entry = EntryOf(connection);
        await entry.Slots.WaitAsync(cancellationToken);
        try
        {
            return await (isProbe ? entry.Timeout : entry.Guarded).ExecuteAsync(static (send, token) => send(token), send, cancellationToken);
        }
        catch (BrokenCircuitException exception)
        {
            throw new SystemFailedException("system.resting", "Too many requests to the system have failed; it is left alone for a while.", exception) { RetryAfter = exception.RetryAfter ?? connection.BreakerRest };
        }
        catch (TimeoutRejectedException exception)
        {
            throw new SystemFailedException("system.timeout", $"No answer within {connection.Timeout.TotalSeconds:0.###} s; whether the system has done what it was asked is unknown.", exception);
        }
        finally
        {
            entry.Slots.Release();
        }
    }

    // What a change of the connection has made old is left to requests that are still under way.
    private Entry EntryOf(SystemConnection connection) => _entries.AddOrUpdate(
        connection.Id,
        _ => Make(connection),
        (_, known) => known.Version == connection.Version ? known : Make(connection));

    private Entry Make(SystemConnection connection)
    {
        var state = new CircuitBreakerStateProvider();
        var timeout = new ResiliencePipelineBuilder<TmfAnswer> { TimeProvider = time }.AddTimeout(connection.Timeout).Build();
        var guarded = new ResiliencePipelineBuilder<TmfAnswer> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<TmfAnswer>
            {
                FailureRatio = connection.BreakerRatio,
                MinimumThroughput = connection.BreakerRequests,
                SamplingDuration = connection.BreakerWindow,
                BreakDuration = connection.BreakerRest,
                StateProvider = state,
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome is { Result.IsTrouble: true } or { Exception: HttpRequestException or IOException or TimeoutRejectedException }),
            })
            .AddTimeout(connection.Timeout)
            .Build();
        return new Entry(connection.Version, guarded, timeout, state, new SemaphoreSlim(connection.Parallelism, connection.Parallelism));
    }

    private sealed record Entry(long Version, ResiliencePipeline<TmfAnswer> Guarded, ResiliencePipeline<TmfAnswer> Timeout, CircuitBreakerStateProvider Breaker, SemaphoreSlim Slots);
}
