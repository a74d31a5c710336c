namespace ResponseWorkflow.Application.Audit;

/// <summary>How something that the audit trail speaks of is called now.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record AuditSubjectName(string Zh, string En);
