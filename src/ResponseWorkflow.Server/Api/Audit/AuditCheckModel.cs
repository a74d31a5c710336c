namespace ResponseWorkflow.Server.Api.Audit;

/// <summary>What came of checking the audit trail.</summary>
public sealed record AuditCheckModel
{
    /// <summary>How many entries were read.</summary>
    public required long Entries { get; init; }

    /// <summary>Place of the first entry that was changed, or follows a removed one; null when the trail is as it was written.</summary>
    public required long? FirstBroken { get; init; }

    /// <summary>Hash of the last good entry. Kept elsewhere, it tells later whether entries at the end were removed.</summary>
    public required string LastHash { get; init; }
}
