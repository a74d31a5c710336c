using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Notices.Delivery;
using ResponseWorkflow.Application.Notices.Kinds;

namespace ResponseWorkflow.Adapters.Messaging;

/// <summary>E-mails by SMTP.</summary>
/// <param name="options">The server.</param>
public sealed class SmtpMail(IOptions<MessagingOptions> options) : INoticeChannel
{
    private readonly SmtpOptions _options = options.Value.Smtp;

    /// <inheritdoc/>
    public string Name => NoticeChannels.Email;

    /// <inheritdoc/>
    public bool IsConfigured => _options.Host.Length > 0;

    /// <inheritdoc/>
    public string Target => IsConfigured ? string.Create(CultureInfo.InvariantCulture, $"{_options.Host}:{_options.Port}") : "";

    /// <inheritdoc/>
    public string? AddressOf(NoticeAddressee person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return MailAddress.TryCreate(person.Email, out var address) ? address.Address : null;
    }

    /// <inheritdoc/>
    public async Task<string> SendAsync(ChannelMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var mail = new MailMessage(new MailAddress(_options.From, _options.FromName, Encoding.UTF8), new MailAddress(message.Address))
        {
            Subject = message.Title,
            SubjectEncoding = Encoding.UTF8,
            Body = message.Text,
            BodyEncoding = Encoding.UTF8,
            Priority = message.IsUrgent ? MailPriority.High : MailPriority.Normal,
        };

        // The same when it is sent again: a mailbox shows it once.
        mail.Headers.Add("Message-ID", $"<{message.Id}@{new MailAddress(_options.From).Host}>");
        using var client = new SmtpClient(_options.Host, _options.Port) { EnableSsl = _options.UseTls };
        if (_options.UserName.Length > 0)
            client.Credentials = new NetworkCredential(_options.UserName, _options.Password);
        try
        {
            await client.SendMailAsync(mail, cancellationToken);
            return "250";
        }
        catch (SmtpException exception)
        {
            // What the server says of this mailbox it says again; all else is the server's own trouble.
            var isFinal = exception.StatusCode is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.ExceededStorageAllocation;
            throw new ChannelException(string.Create(CultureInfo.InvariantCulture, $"{(int)exception.StatusCode} {exception.InnerException?.Message ?? exception.Message}"), isFinal, exception);
        }
    }
}
