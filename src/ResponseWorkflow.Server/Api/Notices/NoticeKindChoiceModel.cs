namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>By which channels a kind of notice comes to the caller.</summary>
public sealed record NoticeKindChoiceModel
{
    /// <summary>Key of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Whether it must be seen at once: quiet hours do not hold it.</summary>
    public required bool IsUrgent { get; init; }

    /// <summary>The channels, beside the pages.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>Those that cannot be switched off.</summary>
    public required IReadOnlyList<string> Locked { get; init; }
}
