namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>To bring an older version back.</summary>
public sealed record RestoreNoticeVersionRequest
{
    /// <summary>Which; 0 is what the product brings.</summary>
    public required int Version { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
