using System.Net.Http.Json;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Notices.Delivery;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Expressions.Liquid;

namespace ResponseWorkflow.Adapters.Messaging;

/// <summary>Short messages by a gateway that is called by HTTP.</summary>
/// <param name="clients">Makes clients.</param>
/// <param name="options">The gateway.</param>
/// <param name="time">The clock.</param>
public sealed class SmsGateway(IHttpClientFactory clients, IOptions<MessagingOptions> options, TimeProvider time) : INoticeChannel
{
    private readonly SmsOptions _options = options.Value.Sms;
    private readonly Lazy<(string Name, LiquidTemplate Value)[]> _fields = new(() => [.. options.Value.Sms.EffectiveFields.Select(static field => (field.Key, LiquidTemplate.Compile(field.Value)))]);

    /// <inheritdoc/>
    public string Name => NoticeChannels.Sms;

    /// <inheritdoc/>
    public bool IsConfigured => _options.Url.Length > 0;

    /// <inheritdoc/>
    public string Target => IsConfigured ? new Uri(_options.Url).Authority : "";

    /// <inheritdoc/>
    public string? AddressOf(NoticeAddressee person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return string.IsNullOrWhiteSpace(person.Phone) ? null : person.Phone.Trim();
    }

    /// <inheritdoc/>
    public async Task<string> SendAsync(ChannelMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var text = message.Text.Length > _options.MaxLength ? message.Text[..(char.IsHighSurrogate(message.Text[_options.MaxLength - 1]) ? _options.MaxLength - 1 : _options.MaxLength)] : message.Text;
        var scope = new MessageScope(message, text);
        var fields = _fields.Value.ToDictionary(static field => field.Name, field => field.Value.Render(new LiquidContext { Scope = scope, Now = time.GetUtcNow(), Clock = time }), StringComparer.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, _options.Url)
        {
            Content = _options.IsForm ? new FormUrlEncodedContent(fields) : JsonContent.Create(fields),
        };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", message.Id);
        foreach (var (name, value) in _options.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await GatewayCall.SendAsync(clients, request, _options.SuccessContains, cancellationToken);
    }
}
