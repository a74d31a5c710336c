namespace ResponseWorkflow.Application.Audit;

/// <summary>How the audit trail names what something was done to.</summary>
public static class AuditSubjects
{
    /// <summary>A definition.</summary>
    public static string Definition(string definitionId) => $"definition:{definitionId}";

    /// <summary>A unit.</summary>
    public static string Unit(string unitId) => $"unit:{unitId}";

    /// <summary>A user.</summary>
    public static string User(string userId) => $"user:{userId}";

    /// <summary>A role.</summary>
    public static string Role(string roleId) => $"role:{roleId}";

    /// <summary>A key of a program or a token of a user.</summary>
    public static string Key(string keyId) => $"key:{keyId}";
}
