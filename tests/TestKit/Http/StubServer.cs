using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TestKit.Http;

/// <summary>Another system, played on a port of the loopback address. It counts requests and effects for each idempotency key, and fails as it is told. Safe for use by several threads.</summary>
public sealed class StubServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, int> _requests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _effects = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<StubRequest> _received = new();
    private readonly string _keyHeader;
    private WebApplication? _server;

    private StubServer(string keyHeader) => _keyHeader = keyHeader;

    /// <summary>Decides what becomes of a request; at first everything is done at once.</summary>
    public Func<StubRequest, StubAnswer> Answer { get; set; } = static _ => StubAnswer.Done();

    /// <summary>Whether a repeated key takes effect once only, as a system does that honours idempotency keys. False counts every effect.</summary>
    public bool HonoursKeys { get; set; }

    /// <summary>Its address; the same after <see cref="StopAsync"/> and <see cref="StartAsync(CancellationToken)"/>.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>All requests in the order in which they came.</summary>
    public IReadOnlyCollection<StubRequest> Received => _received;

    /// <summary>How many requests came with each key; those without are counted under the empty one.</summary>
    public IReadOnlyDictionary<string, int> Requests => _requests;

    /// <summary>How many took effect with each key.</summary>
    public IReadOnlyDictionary<string, int> Effects => _effects;

    /// <summary>Makes and starts a server.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="keyHeader">The header that carries the idempotency key.</param>
    public static async Task<StubServer> StartAsync(CancellationToken cancellationToken, string keyHeader = "Idempotency-Key")
    {
        var server = new StubServer(keyHeader);
        await server.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>Starts it again after <see cref="StopAsync"/>.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.ToString());
        var server = builder.Build();
        server.Run(HandleAsync);
        await server.StartAsync(cancellationToken);
        Address = new Uri(server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
        _server = server;
    }

    /// <summary>Stops it: connections are refused until it is started again.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is null)
            return;
        await _server.StopAsync(cancellationToken);
        await _server.DisposeAsync();
        _server = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var key = context.Request.Headers[_keyHeader] is { Count: > 0 } values ? values.ToString() : null;
        var attempt = _requests.AddOrUpdate(key ?? "", 1, static (_, count) => count + 1);
        var headers = context.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var request = new StubRequest(context.Request.Method, context.Request.GetEncodedPathAndQuery(), key, body, headers, attempt);
        _received.Enqueue(request);

        var answer = Answer(request);
        if (answer.TakesEffect)
            _effects.AddOrUpdate(key ?? "", 1, (_, count) => HonoursKeys && key is not null ? count : count + 1);
        if (answer.Delay > TimeSpan.Zero)
            await Task.Delay(answer.Delay, context.RequestAborted);
        if (answer.IsCut)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }
}
