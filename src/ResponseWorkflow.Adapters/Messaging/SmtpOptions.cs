using System.Net.Mail;

namespace ResponseWorkflow.Adapters.Messaging;

/// <summary>The server that takes e-mails by SMTP.</summary>
public sealed class SmtpOptions
{
    private const int LastPort = 65535;

    /// <summary>Its name or address; empty when there is none.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port; 25.</summary>
    public int Port { get; set; } = 25;

    /// <summary>Whether the connection must be encrypted (STARTTLS).</summary>
    public bool UseTls { get; set; }

    /// <summary>User name; empty for no sign-in.</summary>
    public string UserName { get; set; } = "";

    /// <summary>Password.</summary>
    public string Password { get; set; } = "";

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "";

    /// <summary>The sender's name.</summary>
    public string FromName { get; set; } = "ResponseWorkflow";

    internal string? Fault()
    {
        if (Host.Length == 0)
            return null;
        if (Port is < 1 or > LastPort)
            return "Messaging:Smtp:Port must be a port.";
        return MailAddress.TryCreate(From, out _) ? null : "Messaging:Smtp:From must be an e-mail address.";
    }
}
