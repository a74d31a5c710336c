using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace ResponseWorkflow.Demo.Gateways;

/// <summary>A mail server of the demonstration: it takes what it is given and shows its subject and text.</summary>
internal sealed partial class MailGateway : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly SentMessages _sent;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    /// <summary>Starts it.</summary>
    public MailGateway(int port, SentMessages sent)
    {
        (_sent, Port) = (sent, port);
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _running = RunAsync();
    }

    /// <summary>Its port.</summary>
    public int Port { get; }

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
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException or IOException)
            {
                // It stops, or a client has gone: the next one is served.
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 demonstration");
        var to = "";
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "QUIT")
                break;
            if (verb == "RCPT")
                to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..].TrimEnd('>');
            await writer.WriteLineAsync(verb == "DATA" ? "354 go on" : "250 OK");
            if (verb != "DATA")
                continue;
            var mail = new StringBuilder();
            while (await reader.ReadLineAsync(_stop.Token) is { } text && text != ".")
                mail.Append(text).Append('\n');
            _sent.Add("E-mail 邮件", to, Shown(mail.ToString()));
            await writer.WriteLineAsync("250 taken");
        }
    }

    private static string Shown(string mail)
    {
        try
        {
            return Read(mail);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            // What cannot be read is shown as it came.
            return mail;
        }
    }

    private static string Read(string mail)
    {
        var end = mail.IndexOf("\n\n", StringComparison.Ordinal);
        var (head, body) = end < 0 ? (mail, "") : (mail[..end].Replace("\n ", " ", StringComparison.Ordinal), mail[end..].Trim());
        var subject = head.Split('\n').FirstOrDefault(static line => line.StartsWith("Subject:", StringComparison.OrdinalIgnoreCase))?["Subject:".Length..].Trim() ?? "";
        subject = Word().Replace(subject, static match => match.Groups["kind"].Value is "B" or "b" ? Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups["text"].Value)) : Quoted(match.Groups["text"].Value.Replace('_', ' ')));
        if (head.Contains("base64", StringComparison.OrdinalIgnoreCase))
            body = Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal)));
        else if (head.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase))
            body = Quoted(body.Replace("=\n", "", StringComparison.Ordinal));
        return $"{subject}\n{body}";
    }

    private static string Quoted(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var place = 0; place < text.Length; place++)
        {
            if (text[place] == '=' && place + 2 < text.Length && byte.TryParse(text.AsSpan(place + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
                (bytes, place) = ([.. bytes, value], place + 2);
            else
                bytes.AddRange(Encoding.UTF8.GetBytes(text[place].ToString()));
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"=\?utf-8\?(?<kind>[BbQq])\?(?<text>[^?]*)\?=\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
