using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TestKit.Http;

/// <summary>A mail server, played on a port of the loopback address: takes every e-mail and keeps it as it came.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _received = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    /// <summary>Starts it.</summary>
    public SmtpSink()
    {
        _listener.Start();
        _running = RunAsync();
    }

    /// <summary>What it answers to a recipient; 250 at first.</summary>
    public string RecipientAnswer { get; set; } = "250 OK";

    /// <summary>Its port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The e-mails, with their envelopes' recipients in the first line.</summary>
    public IReadOnlyCollection<string> Received => _received;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException or IOException)
        {
            // It was stopped, or a client has gone.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "QUIT")
                break;
            if (verb == "RCPT")
                mail.AppendLine(line);
            await writer.WriteLineAsync(verb switch { "DATA" => "354 go on", "RCPT" => RecipientAnswer, _ => "250 OK" });
            if (verb != "DATA")
                continue;
            while (await reader.ReadLineAsync(_stop.Token) is { } text && text != ".")
                mail.AppendLine(text);
            _received.Enqueue(mail.ToString());
            mail.Clear();
            await writer.WriteLineAsync("250 taken");
        }
    }
}
