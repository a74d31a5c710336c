namespace ResponseWorkflow.Server.Access.Administration;

/// <summary>Gives a user a new password.</summary>
public sealed record ResetPasswordRequest
{
    /// <summary>The password until the next sign-in.</summary>
    public required string Password { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ResetPasswordRequest);
}
