namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>A version of a kind of notice.</summary>
public sealed record NoticeKindVersionModel
{
    /// <summary>Which; 0 is what the product brings.</summary>
    public required int Version { get; init; }

    /// <summary>What it says; null where the kind was given up.</summary>
    public required NoticeKindModel? Kind { get; init; }

    /// <summary>Who; null for what the product brings.</summary>
    public required string? Author { get; init; }

    /// <summary>Why.</summary>
    public required string? Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset? At { get; init; }
}
