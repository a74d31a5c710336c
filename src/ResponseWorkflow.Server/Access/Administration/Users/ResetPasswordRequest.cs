namespace ResponseWorkflow.Server.Access.Administration.Users;

/// <summary>Gives a user a new password.</summary>
public sealed record ResetPasswordRequest
{
    /// <summary>The password until the next sign-in.</summary>
    public required string Password { get; init; }

    /// <summary>Why, for the audit trail.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ResetPasswordRequest);
}
