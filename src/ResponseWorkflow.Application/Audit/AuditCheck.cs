namespace ResponseWorkflow.Application.Audit;

/// <summary>What came of checking the audit trail.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="FirstBroken">Place of the first entry that was changed, or follows a removed one; null when the trail is as it was written.</param>
/// <param name="LastHash">Hash of the last entry that was read and is as it was written. Kept elsewhere, it tells later whether entries at the end were removed.</param>
public sealed record AuditCheck(long Entries, long? FirstBroken, string LastHash);
