using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Notices.Choices;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Notices.Writing;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>Puts notices on their way by the channels that the recipient has chosen, or cannot switch off. Safe for use by several threads.</summary>
/// <param name="channels">The channels.</param>
/// <param name="rendering">Fills texts in.</param>
/// <param name="seeds">Gives ids.</param>
/// <param name="options">Waits.</param>
/// <param name="notices">The zone of quiet hours.</param>
internal sealed class DeliveryWriter(IEnumerable<INoticeChannel> channels, NoticeRendering rendering, ISeedSource seeds, IOptions<DeliveryOptions> options, IOptions<NoticeOptions> notices)
{
    private readonly INoticeChannel[] _channels = [.. channels];

    /// <summary>Writes what is to be delivered of a notice.</summary>
    /// <param name="storage">The transaction.</param>
    /// <param name="terms">Texts.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="place">Its place among those of the transaction.</param>
    public void Write(StorageTransaction storage, NoticeTerms terms, WrittenNotice notice, int place)
    {
        foreach (var channel in _channels)
        {
            if (!channel.IsConfigured || !Wants(notice, channel.Name))
                continue;

            // Where somebody cannot be reached at all, the pages have the notice; what must not be missed stands in the log besides, as undeliverable.
            var address = channel.AddressOf(new NoticeAddressee(notice.Recipient.SignInName, notice.Recipient.Email, notice.Recipient.Phone));
            if (address is not null || notice.Kind.IsMandatory)
                storage.Insert(RowOf(terms, notice, channel.Name, address, place));
        }
    }

    private static bool Wants(WrittenNotice notice, string channel) =>
        notice.Draft.Channel == channel
        || (notice.Kind.IsMandatory && notice.Kind.Channels.Contains(channel, StringComparer.Ordinal))
        || (notice.Recipient.Choices.ChannelsOf(notice.Kind.Key) ?? notice.Kind.Channels).Contains(channel, StringComparer.Ordinal);

    private NoticeDeliveryRow RowOf(NoticeTerms terms, WrittenNotice notice, string channel, string? address, int place)
    {
        var (row, recipient) = (notice.Row, notice.Recipient);
        var language = recipient.IsEnglish ? Languages.English : Languages.Chinese;
        var text = rendering.Render(terms.TextFor(row.Kind, channel, language), notice.Facts, recipient.IsEnglish, row.At);
        var title = text.Title.Length > 0 ? text.Title : recipient.IsEnglish ? row.TitleEn : row.TitleZh;
        var body = text.Body.Length > 0 ? text.Body : title;
        var isOrdinary = notice.Kind is { IsUrgent: false, IsMandatory: false };
        var held = isOrdinary ? recipient.Choices.QuietUntil(row.At, notices.Value.Zone) : null;
        return new NoticeDeliveryRow
        {
            Id = seeds.NextId(),
            NoticeId = row.Id,
            RecipientId = recipient.Id,
            Channel = channel,
            Lane = $"{channel}|{recipient.Id}|{row.CaseId}",
            Number = row.At.UtcTicks + place,
            Kind = row.Kind,
            CaseNumber = row.CaseNumber,
            IsUrgent = !isOrdinary,
            Address = Texts.Shorten(address ?? "", StorageMetadata.NameLength),
            Language = language,
            Title = title,
            Text = body,
            State = address is null ? DeliveryState.Failed : DeliveryState.Pending,
            MaxAttempts = options.Value.MaxAttempts,
            NextAttemptAt = held ?? (isOrdinary ? row.At + options.Value.GatherFor : row.At),
            HeldUntil = held,
            LastError = address is null ? "address.missing" : null,
            CreatedAt = row.At,
            CompletedAt = address is null ? row.At : null,
        };
    }
}
