using ResponseWorkflow.Application.Notices.Delivery;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>A notice on its way by a channel.</summary>
public sealed record DeliveryModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Who gets it.</summary>
    public required string Recipient { get; init; }

    /// <summary>Where to.</summary>
    public required string Address { get; init; }

    /// <summary>Name of the kind in Chinese.</summary>
    public required string KindZh { get; init; }

    /// <summary>Name of the kind in English.</summary>
    public required string KindEn { get; init; }

    /// <summary>Number of the case.</summary>
    public required string? CaseNumber { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Text.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>How many attempts were made.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it is tried next; null when it is over.</summary>
    public required DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>Until when quiet hours hold it; null when they do not.</summary>
    public required DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Why the last attempt failed.</summary>
    public required string? LastError { get; init; }

    /// <summary>Whether it was sent with others as one.</summary>
    public required bool IsDigest { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was delivered or given up.</summary>
    public required DateTimeOffset? CompletedAt { get; init; }

    internal static DeliveryModel Of(DeliveryEntry entry) => new()
    {
        Id = entry.Row.Id,
        Channel = entry.Row.Channel,
        Recipient = entry.RecipientName,
        Address = entry.Row.Address,
        KindZh = entry.KindZh,
        KindEn = entry.KindEn,
        CaseNumber = entry.Row.CaseNumber,
        Title = entry.Row.Title,
        Text = entry.Row.Text,
        State = entry.Row.State,
        Attempts = entry.Row.Attempts,
        NextAttemptAt = entry.Row.CompletedAt is null ? entry.Row.NextAttemptAt : null,
        HeldUntil = entry.Row.HeldUntil,
        LastError = entry.Row.LastError,
        IsDigest = entry.Row.SentWithId is not null,
        CreatedAt = entry.Row.CreatedAt,
        CompletedAt = entry.Row.CompletedAt,
    };
}
