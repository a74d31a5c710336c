namespace ResponseWorkflow.Application.Audit;

/// <summary>How the audit trail names what something was done to.</summary>
public static class AuditSubjects
{
    /// <summary>A definition.</summary>
    public static string Definition(string definitionId) => $"definition:{definitionId}";
}
