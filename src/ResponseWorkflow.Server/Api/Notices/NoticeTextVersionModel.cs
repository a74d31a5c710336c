namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>A version of a text.</summary>
public sealed record NoticeTextVersionModel
{
    /// <summary>Which; 0 is what the product brings.</summary>
    public required int Version { get; init; }

    /// <summary>Title.</summary>
    public required string? Title { get; init; }

    /// <summary>Text; null where the text of the pages was used.</summary>
    public required string? Body { get; init; }

    /// <summary>Who; null for what the product brings.</summary>
    public required string? Author { get; init; }

    /// <summary>Why.</summary>
    public required string? Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset? At { get; init; }
}
