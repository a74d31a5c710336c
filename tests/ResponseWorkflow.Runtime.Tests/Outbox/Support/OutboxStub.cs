using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ResponseWorkflow.Runtime.Tests.Outbox.Support;

/// <summary>Another system on the loopback address. It notes every request, and takes effect once for each idempotency key.</summary>
internal sealed class OutboxStub : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<Received> _received = new();
    private readonly ConcurrentDictionary<string, int> _effects = new(StringComparer.Ordinal);

    private OutboxStub(WebApplication server) => _server = server;

    /// <summary>What it does with a request.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = static context => context.Response.WriteAsync("ok");

    public IReadOnlyList<Received> Requests => [.. _received];

    /// <summary>How many requests came with each key.</summary>
    public IReadOnlyDictionary<string, int> Effects => _effects;

    public string Address { get; private set; } = "";

    public static async Task<OutboxStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        var stub = new OutboxStub(server);
        server.Run(stub.HandleAsync);
        await server.StartAsync();
        stub.Address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return stub;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var key = headers.GetValueOrDefault("Idempotency-Key", "");
        _effects.AddOrUpdate(key, 1, static (_, count) => count + 1);
        _received.Enqueue(new Received(context.Request.Method, context.Request.Path + context.Request.QueryString, headers, body, key));
        await Answer(context);
    }

    internal sealed record Received(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body, string Key);
}
