namespace ResponseWorkflow.Server.Access.Administration.Roles;

/// <summary>What an administrator says of a role.</summary>
public sealed record RoleRequest
{
    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Permissions; <c>definitions.*</c> means all that begin so, <c>*</c> all.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>Why, for the audit trail.</summary>
    public string? Reason { get; init; }
}
