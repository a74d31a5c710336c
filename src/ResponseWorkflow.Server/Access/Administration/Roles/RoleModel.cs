namespace ResponseWorkflow.Server.Access.Administration.Roles;

/// <summary>A role.</summary>
public sealed record RoleModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Permissions; <c>definitions.*</c> means all that begin so, <c>*</c> all.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>Counts the changes; <c>If-Match</c> takes it in quotes.</summary>
    public required long Version { get; init; }
}
