namespace ResponseWorkflow.Adapters.Messaging;

/// <summary>Another system that is called for each notice.</summary>
public sealed class WebhookOptions
{
    private const int ShortestSecret = 16;

    /// <summary>Its address; empty when there is none.</summary>
    public string Url { get; set; } = "";

    /// <summary>The secret that both sides know, by which it can tell that a call comes from here; at least 16 characters.</summary>
    public string Secret { get; set; } = "";

    internal string? Fault()
    {
        if (Url.Length == 0)
            return null;
        if (!MessagingOptions.IsAddress(Url))
            return "Messaging:Webhook:Url must be an address that begins with http:// or https://.";
        return Secret.Length < ShortestSecret ? "Messaging:Webhook:Secret must have at least 16 characters." : null;
    }
}
