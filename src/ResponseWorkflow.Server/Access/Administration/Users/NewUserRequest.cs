using ResponseWorkflow.Server.Access.Administration.Holdings;

namespace ResponseWorkflow.Server.Access.Administration.Users;

/// <summary>Adds a user.</summary>
public sealed record NewUserRequest : UserRequest
{
    /// <summary>The password until the first sign-in.</summary>
    public required string Password { get; init; }

    /// <summary>The roles that the user holds from the beginning.</summary>
    public IReadOnlyList<HoldingRequest>? Roles { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(NewUserRequest);
}
