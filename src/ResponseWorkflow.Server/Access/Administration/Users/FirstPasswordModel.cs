namespace ResponseWorkflow.Server.Access.Administration.Users;

/// <summary>A password until the first sign-in.</summary>
public sealed record FirstPasswordModel
{
    /// <summary>Whose.</summary>
    public required string SignInName { get; init; }

    /// <summary>How pages call the user.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The password.</summary>
    public required string Password { get; init; }
}
