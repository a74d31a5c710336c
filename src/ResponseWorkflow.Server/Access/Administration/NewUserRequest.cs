namespace ResponseWorkflow.Server.Access.Administration;

/// <summary>Adds a user.</summary>
public sealed record NewUserRequest : UserRequest
{
    /// <summary>The password until the first sign-in.</summary>
    public required string Password { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(NewUserRequest);
}
