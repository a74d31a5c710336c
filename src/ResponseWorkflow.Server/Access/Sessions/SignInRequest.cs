namespace ResponseWorkflow.Server.Access.Sessions;

/// <summary>Signs a user in.</summary>
public sealed record SignInRequest
{
    /// <summary>Sign-in name, in any case.</summary>
    public required string Name { get; init; }

    /// <summary>Password.</summary>
    public required string Password { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(SignInRequest);
}
