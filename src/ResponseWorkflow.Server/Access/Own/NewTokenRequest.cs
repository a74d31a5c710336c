using ResponseWorkflow.Application.Organisation.Users.Keys;

namespace ResponseWorkflow.Server.Access.Own;

/// <summary>Makes a token.</summary>
public sealed record NewTokenRequest
{
    /// <summary>What the program is called that will act for you.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do: permissions, or patterns such as <c>definitions.*</c>.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>From when on it is not taken any more.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    internal TokenDetails Details() => new() { Name = Name, Scopes = Scopes, ExpiresAt = ExpiresAt };
}
