using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.TestHost;

namespace ResponseWorkflow.Server.Tests.Designer.Instances;

/// <summary>A viewer's connection to the hub: JSON messages over a web socket, each ended by a separator.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private const char Separator = '\u001e';

    private readonly WebSocket _socket;
    private readonly Queue<JsonElement> _received = new();
    private readonly byte[] _buffer = new byte[64 * 1024];
    private string _rest = "";

    private HubClient(WebSocket socket) => _socket = socket;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<HubClient> ConnectAsync(WebSocketClient server)
    {
        var client = new HubClient(await server.ConnectAsync(new Uri("ws://localhost/elsa/hubs/workflow-instance"), Token));
        await client.SendAsync("""{"protocol":"json","version":1}""");
        (await client.ReceiveAsync()).EnumerateObject().ShouldBeEmpty();
        return client;
    }

    /// <summary>Watches an instance. The answer says what was wrong; null when nothing was.</summary>
    public async Task<string?> ObserveAsync(string? instanceId)
    {
        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = "1", target = "ObserveInstanceAsync", arguments = new[] { instanceId } }));
        var answer = await NextAsync(static message => TypeOf(message) == 3);
        return answer.TryGetProperty("error", out var error) ? error.GetString() : null;
    }

    /// <summary>The arguments of the next call of that name.</summary>
    public async Task<JsonElement> NextAsync(string target) =>
        (await NextAsync(message => TypeOf(message) == 1 && message.GetProperty("target").GetString() == target)).GetProperty("arguments")[0];

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
            await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        _socket.Dispose();
    }

    private static int TypeOf(JsonElement message) => message.TryGetProperty("type", out var type) ? type.GetInt32() : 0;

    private async Task<JsonElement> NextAsync(Func<JsonElement, bool> isWanted)
    {
        while (true)
        {
            var message = await ReceiveAsync();
            if (isWanted(message))
                return message;
        }
    }

    private Task SendAsync(string json) => _socket.SendAsync(Encoding.UTF8.GetBytes(json + Separator), WebSocketMessageType.Text, endOfMessage: true, Token);

    private async Task<JsonElement> ReceiveAsync()
    {
        JsonElement message;
        while (!_received.TryDequeue(out message))
        {
            var result = await _socket.ReceiveAsync(_buffer, Token);
            var pieces = (_rest + Encoding.UTF8.GetString(_buffer, 0, result.Count)).Split(Separator);
            _rest = pieces[^1];
            foreach (var piece in pieces[..^1])
                _received.Enqueue(JsonDocument.Parse(piece).RootElement);
        }

        return message;
    }
}
