namespace ResponseWorkflow.Server.Access.Administration.Roles;

/// <summary>The roles, and what they can allow.</summary>
public sealed record RoleList
{
    /// <summary>The roles, by id.</summary>
    public required IReadOnlyList<RoleModel> Items { get; init; }

    /// <summary>All permissions that there are.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }
}
