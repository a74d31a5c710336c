namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>A kind of notice with its versions.</summary>
public sealed record NoticeKindDetail
{
    /// <summary>The kind that is in force.</summary>
    public required NoticeKindModel Kind { get; init; }

    /// <summary>Its version; 0 is what the product brings.</summary>
    public required int Version { get; init; }

    /// <summary>All that are kept, the newest first.</summary>
    public required IReadOnlyList<NoticeKindVersionModel> Versions { get; init; }
}
