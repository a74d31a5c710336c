using ResponseWorkflow.Application.Notices.Kinds;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>A kind of notice, for filters.</summary>
public sealed record NoticeKindName
{
    /// <summary>Key.</summary>
    public required string Key { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    internal static NoticeKindName Of(NoticeKind kind) => new() { Key = kind.Key, NameZh = kind.NameZh, NameEn = kind.NameEn };
}
