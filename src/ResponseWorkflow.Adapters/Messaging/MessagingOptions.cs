namespace ResponseWorkflow.Adapters.Messaging;

/// <summary>The gateways by which notices leave the product. Section <c>Messaging</c>. A gateway without an address is not set up. Secrets stand in the configuration only.</summary>
public sealed class MessagingOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Messaging";

    /// <summary>The gateway of short messages.</summary>
    public SmsOptions Sms { get; set; } = new();

    /// <summary>The server that takes e-mails.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>The system that is called.</summary>
    public WebhookOptions Webhook { get; set; } = new();

    /// <summary>What is wrong with the settings; null when nothing is. Secrets are never repeated.</summary>
    public string? Fault() => Sms.Fault() ?? Smtp.Fault() ?? Webhook.Fault();

    internal static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");
}
