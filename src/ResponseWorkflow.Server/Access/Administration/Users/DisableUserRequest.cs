namespace ResponseWorkflow.Server.Access.Administration.Users;

/// <summary>Disables a user.</summary>
public sealed record DisableUserRequest
{
    /// <summary>Whether the roles that are held, and deputyships, end too; true when left out. Otherwise they count again when the user is enabled.</summary>
    public bool? EndRoles { get; init; }

    /// <summary>Why, for the audit trail.</summary>
    public string? Reason { get; init; }
}
