namespace ResponseWorkflow.Application.Audit;

/// <summary>An entry of the audit trail, as it is shown.</summary>
/// <param name="Sequence">Its place in the trail, from 1.</param>
/// <param name="At">When it happened.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Act">What was done, one of <see cref="AuditActs"/>.</param>
/// <param name="Subject">To what.</param>
/// <param name="Data">Further facts as a JSON object; null when there are none.</param>
/// <param name="Hash">Hash of the entry, which covers all entries before it.</param>
public sealed record AuditRecord(long Sequence, DateTimeOffset At, string Actor, string Act, string Subject, string? Data, string Hash);
