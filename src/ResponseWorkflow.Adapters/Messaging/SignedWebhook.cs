using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Notices.Delivery;
using ResponseWorkflow.Application.Notices.Kinds;

namespace ResponseWorkflow.Adapters.Messaging;

/// <summary>Calls of another system, signed with a secret that both know.</summary>
/// <remarks>The signature is HMAC-SHA256 over the timestamp, a point and the body, in hex digits. Whoever checks it should also refuse timestamps that are minutes old, so that a call cannot be played again.</remarks>
/// <param name="clients">Makes clients.</param>
/// <param name="options">The system.</param>
/// <param name="time">The clock.</param>
public sealed class SignedWebhook(IHttpClientFactory clients, IOptions<MessagingOptions> options, TimeProvider time) : INoticeChannel
{
    /// <summary>The header with the instant of the call, in seconds since 1970.</summary>
    public const string TimestampHeader = "X-Response-Timestamp";

    /// <summary>The header with the signature.</summary>
    public const string SignatureHeader = "X-Response-Signature";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly WebhookOptions _options = options.Value.Webhook;

    /// <inheritdoc/>
    public string Name => NoticeChannels.Webhook;

    /// <inheritdoc/>
    public bool IsConfigured => _options.Url.Length > 0;

    /// <inheritdoc/>
    public string Target => IsConfigured ? new Uri(_options.Url).Authority : "";

    /// <inheritdoc/>
    public string? AddressOf(NoticeAddressee person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.SignInName;
    }

    /// <summary>The signature of a body.</summary>
    public static string Sign(string secret, string timestamp, string body) =>
        $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")))}";

    /// <inheritdoc/>
    public async Task<string> SendAsync(ChannelMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var body = JsonSerializer.Serialize(
            new { message.Id, message.Kind, Recipient = message.Address, message.Language, message.Title, message.Text, message.CaseNumber, message.IsUrgent, message.At }, Json);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, _options.Url) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8")) };
        request.Headers.Add("Idempotency-Key", message.Id);
        request.Headers.Add(TimestampHeader, timestamp);
        request.Headers.Add(SignatureHeader, Sign(_options.Secret, timestamp, body));
        return await GatewayCall.SendAsync(clients, request, mustContain: "", cancellationToken);
    }
}
