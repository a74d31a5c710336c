using ResponseWorkflow.Application.Notices.Kinds;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>A kind of notice, for those who administer them.</summary>
public sealed record NoticeKindModel
{
    /// <summary>Key.</summary>
    public required string Key { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Whether it must be seen at once.</summary>
    public required bool IsUrgent { get; init; }

    /// <summary>Whether nobody can switch its channels off.</summary>
    public required bool IsMandatory { get; init; }

    /// <summary>Whether whoever gets it is to acknowledge it.</summary>
    public required bool NeedsAcknowledgement { get; init; }

    /// <summary>Whether such notices are written at all.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>The channels, beside the pages, of those who have chosen nothing else.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>The names of its own fields.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    internal static NoticeKindModel Of(NoticeKind kind) => new()
    {
        Key = kind.Key,
        NameZh = kind.NameZh,
        NameEn = kind.NameEn,
        IsUrgent = kind.IsUrgent,
        IsMandatory = kind.IsMandatory,
        NeedsAcknowledgement = kind.NeedsAcknowledgement,
        IsEnabled = kind.IsEnabled,
        Channels = kind.Channels,
        Fields = kind.Fields,
    };
}
