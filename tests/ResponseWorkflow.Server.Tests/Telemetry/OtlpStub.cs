using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ResponseWorkflow.Server.Tests.Telemetry;

/// <summary>A collector on loopback that keeps what it is sent by OTLP over HTTP. Not on Kestrel, whose own spans would be sent in turn.</summary>
internal sealed class OtlpStub : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Key, string Body)> _received = new();
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public OtlpStub()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>All that was sent to a path. Names in a protobuf message stand there as they are.</summary>
    public string At(string path) => string.Join('\n', _received.Where(one => one.Path == path).Select(static one => $"{one.Key} {one.Body}"));

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                _received.Enqueue((context.Request.Url!.AbsolutePath, context.Request.Headers["x-key"] ?? "", await reader.ReadToEndAsync(TestContext.Current.CancellationToken)));
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Closed: the test is over.
        }
    }
}
