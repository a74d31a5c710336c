using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ResponseWorkflow.Demo.Gateways;

/// <summary>The gateways of the demonstration: they take short messages, e-mails and webhook calls on this machine, send nothing on, and show on a page what they have taken.</summary>
internal sealed class LoopbackGateways : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly MailGateway _mail;
    private readonly string _secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private LoopbackGateways(WebApplication web, MailGateway mail, Uri address) => (_web, _mail, Address) = (web, mail, address);

    /// <summary>The page that shows what was sent.</summary>
    public Uri Address { get; }

    /// <summary>Starts them on the two ports after that of the server; null when one of these is taken, and then notices are on the pages only.</summary>
    public static async Task<LoopbackGateways?> StartAsync(DemoSettings settings, CancellationToken cancellationToken)
    {
        var sent = new SentMessages();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{settings.Port + 1}"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.ToString());
        var web = builder.Build();
        MailGateway? mail = null;
        try
        {
            mail = new MailGateway(settings.Port + 2, sent);
            var gateways = new LoopbackGateways(web, mail, address);
            gateways.Map(sent);
            await web.StartAsync(cancellationToken);
            return gateways;
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            if (mail is not null)
                await mail.DisposeAsync();
            await web.DisposeAsync();
            await Console.Error.WriteLineAsync($"Without gateways for SMS, e-mail and webhook, which need the ports {settings.Port + 1} and {settings.Port + 2}: {exception.Message}");
            return null;
        }
    }

    /// <summary>The settings by which the server uses them.</summary>
    public void Add(IDictionary<string, string?> environment)
    {
        environment["Messaging__Sms__Url"] = new Uri(Address, "sms").ToString();
        environment["Messaging__Webhook__Url"] = new Uri(Address, "webhook").ToString();
        environment["Messaging__Webhook__Secret"] = _secret;
        environment["Messaging__Smtp__Host"] = "localhost";
        environment["Messaging__Smtp__Port"] = _mail.Port.ToString(CultureInfo.InvariantCulture);
        environment["Messaging__Smtp__From"] = "response@example.com";
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        await _mail.DisposeAsync();
    }

    private void Map(SentMessages sent)
    {
        _web.MapPost("/sms", async (HttpContext context) =>
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            sent.Add("SMS 短信", body.RootElement.GetProperty("to").GetString() ?? "", body.RootElement.GetProperty("text").GetString() ?? "");
        });
        _web.MapPost("/webhook", async (HttpContext context) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(_secret), Encoding.UTF8.GetBytes($"{context.Request.Headers["X-Response-Timestamp"]}.{body}"));
            if (context.Request.Headers["X-Response-Signature"] != $"sha256={Convert.ToHexStringLower(signature)}")
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            using var call = JsonDocument.Parse(body);
            sent.Add("Webhook 接口", call.RootElement.GetProperty("recipient").GetString() ?? "", $"{call.RootElement.GetProperty("title").GetString()}\n{call.RootElement.GetProperty("text").GetString()}");
        });
        _web.MapGet("/", async (HttpContext context) =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Page(sent), context.RequestAborted);
        });
    }

    private static string Page(SentMessages sent)
    {
        var rows = string.Concat(sent.Newest.Select(static one => string.Create(
            CultureInfo.InvariantCulture,
            $"<tr><td>{one.At.ToLocalTime():HH:mm:ss}</td><td>{WebUtility.HtmlEncode(one.Channel)}</td><td>{WebUtility.HtmlEncode(one.To)}</td><td style=\"white-space:pre-wrap\">{WebUtility.HtmlEncode(one.Text)}</td></tr>")));
        return $$"""
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="3"><title>Loopback gateways 演示网关</title>
            <style>body{font:14px system-ui,'Noto Sans CJK SC',sans-serif;margin:16px}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ddd;padding:6px 8px;text-align:left;vertical-align:top}</style>
            <h1 style="font-size:18px">演示网关收到的消息 / What the demonstration's gateways have taken</h1>
            <p>这些消息没有发往任何地方。 / Nothing of this was sent anywhere.</p>
            <table><tr><th>时间 / At</th><th>渠道 / Channel</th><th>接收方 / To</th><th>内容 / Text</th></tr>{{rows}}</table></html>
            """;
    }
}
