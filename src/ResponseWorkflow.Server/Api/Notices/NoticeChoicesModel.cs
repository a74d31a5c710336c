namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>What the caller has chosen of notices.</summary>
public sealed record NoticeChoicesModel
{
    /// <summary>The kinds, each with the channels by which it comes to the caller.</summary>
    public required IReadOnlyList<NoticeKindChoiceModel> Kinds { get; init; }

    /// <summary>The channels that are set up.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>The channels by which the caller cannot be reached, because no address is known.</summary>
    public required IReadOnlyList<string> Unreachable { get; init; }

    /// <summary>When quiet begins, such as 22:00; null for no quiet hours.</summary>
    public required string? QuietFrom { get; init; }

    /// <summary>When quiet ends.</summary>
    public required string? QuietTo { get; init; }

    /// <summary>The zone in which quiet hours are meant.</summary>
    public required string TimeZone { get; init; }
}
