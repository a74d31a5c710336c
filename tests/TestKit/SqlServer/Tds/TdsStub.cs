using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TestKit.SqlServer.Tds;

/// <summary>Plays as much of a SQL Server on the loopback address as a client needs to sign in, to run statements with parameters and transactions, and to be refused.</summary>
/// <remarks>It stores nothing: a test says what is answered. Written from the published protocol (MS-TDS), version 7.4, without encryption.</remarks>
public sealed class TdsStub : IAsyncDisposable
{
    private const byte TextMessage = 0x01, CallMessage = 0x03, AnswerMessage = 0x04, AttentionMessage = 0x06, TransactionMessage = 0x0E, SignInMessage = 0x10, PreSignInMessage = 0x12;
    private static readonly byte[] TransactionId = [1, 0, 0, 0, 0, 0, 0, 1];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<TdsRequest> _requests = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Task _accepting;

    /// <summary>Starts it.</summary>
    public TdsStub()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Decides what is answered; at first every statement hits one row.</summary>
    public Func<TdsRequest, TdsAnswer> Answer { get; set; } = static _ => TdsAnswer.Hit(1);

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyCollection<TdsRequest> Requests => _requests;

    /// <summary>As the client takes it.</summary>
    public string ConnectionString =>
        string.Create(CultureInfo.InvariantCulture, $"Server=127.0.0.1,{((IPEndPoint)_listener.LocalEndpoint).Port};Database=response;User Id=response;Password=secret;Encrypt=False;Pooling=False;Connect Timeout=10;ConnectRetryCount=0");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _accepting;
        _listener.Stop();
        await Task.WhenAll(_connections);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            // The stub ends.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await ReadAsync(stream) is var (kind, message))
                    await WriteAsync(stream, Reply(kind, message));
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException)
            {
                // The client has gone, or the stub ends.
            }
        }
    }

    private byte[] Reply(byte kind, byte[] message)
    {
        var writer = new TdsWriter();
        switch (kind)
        {
            case PreSignInMessage:
                return PreSignIn();
            case SignInMessage:
                SignIn(new TdsReader(message).SignInUser(), writer);
                break;
            case TextMessage:
                writer.AnswerText(Ask(new TdsReader(message).Text()));
                break;
            case CallMessage:
                Calls(new TdsReader(message).Calls(), writer);
                break;
            case TransactionMessage:
                Transaction(new TdsReader(message).Transaction(), writer);
                break;
            case AttentionMessage:
                writer.Done();
                break;
            default:
                throw new NotSupportedException($"The stub does not know messages of kind 0x{kind:X2}.");
        }

        return writer.ToArray();
    }

    // Three options, their places and lengths, and their values: version 16, no encryption, one result set at a time.
    private static byte[] PreSignIn() => [0, 0, 16, 0, 6, 1, 0, 22, 0, 1, 4, 0, 23, 0, 1, 0xFF, 16, 0, 0, 1, 0, 0, 2, 0];

    private void SignIn(string user, TdsWriter writer)
    {
        var answer = Ask(new TdsRequest(TdsRequestKind.SignIn, user, new Dictionary<string, object?>(StringComparer.Ordinal)));
        if (answer.ErrorNumber == 0)
            writer.SignedIn("response");
        else
            writer.AnswerText(answer);
    }

    private void Calls(IReadOnlyList<TdsRequest> calls, TdsWriter writer)
    {
        for (var place = 0; place < calls.Count; place++)
        {
            var answer = Ask(calls[place]);
            var isLast = place == calls.Count - 1 || answer.ErrorNumber != 0;
            writer.AnswerCall(answer, isLast);
            if (isLast)
                return;
        }
    }

    private void Transaction(TdsRequest request, TdsWriter writer)
    {
        var answer = Ask(request);
        if (answer.ErrorNumber != 0)
        {
            writer.AnswerText(answer);
            return;
        }

        if (request.Kind == TdsRequestKind.Begin)
            writer.Change(8, [8, .. TransactionId, 0]);
        else
            writer.Change((byte)(request.Kind == TdsRequestKind.Commit ? 9 : 10), [0, 8, .. TransactionId]);
        writer.Done();
    }

    private TdsAnswer Ask(TdsRequest request)
    {
        _requests.Enqueue(request);
        return Answer(request);
    }

    // A message is a row of packets: kind, flags (1: the last one), length with this header, and three fields of no use here.
    private async Task<(byte Kind, byte[] Message)?> ReadAsync(NetworkStream stream)
    {
        var message = new List<byte>();
        var header = new byte[8];
        do
        {
            if (await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, _end.Token) < header.Length)
                return null;
            var body = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - header.Length];
            await stream.ReadExactlyAsync(body, _end.Token);
            message.AddRange(body);
        }
        while ((header[1] & 1) == 0);
        return (header[0], message.ToArray());
    }

    private async Task WriteAsync(NetworkStream stream, byte[] answer)
    {
        const int Largest = 4096 - 8;
        for (var at = 0; at == 0 || at < answer.Length; at += Largest)
        {
            var part = answer.AsMemory(at, Math.Min(Largest, answer.Length - at));
            var packet = new byte[part.Length + 8];
            packet[0] = AnswerMessage;
            packet[1] = (byte)(at + Largest >= answer.Length ? 1 : 0);
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
            packet[6] = 1;
            part.CopyTo(packet.AsMemory(8));
            await stream.WriteAsync(packet, _end.Token);
        }
    }
}
