using ResponseWorkflow.Application.Notices.Kinds;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>To add or change a kind of notice.</summary>
public sealed record NoticeKindRequest
{
    /// <summary>Name in Chinese.</summary>
    public string? NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Whether it must be seen at once.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Whether nobody can switch its channels off.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>Whether whoever gets it is to acknowledge it.</summary>
    public bool NeedsAcknowledgement { get; init; }

    /// <summary>Whether such notices are written at all.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>The channels, beside the pages.</summary>
    public IReadOnlyList<string>? Channels { get; init; }

    /// <summary>The names of its own fields.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    internal NoticeKind Kind(string key) => new()
    {
        Key = key,
        NameZh = NameZh?.Trim() ?? "",
        NameEn = NameEn?.Trim() ?? "",
        IsUrgent = IsUrgent,
        IsMandatory = IsMandatory,
        NeedsAcknowledgement = NeedsAcknowledgement,
        IsEnabled = IsEnabled,
        Channels = Channels ?? [],
        Fields = Fields ?? [],
    };
}
