namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>A user has a role.</summary>
public sealed class UserRoleRow
{
    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>The role.</summary>
    public required string RoleId { get; init; }
}
