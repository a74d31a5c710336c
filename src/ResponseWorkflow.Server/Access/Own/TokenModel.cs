using ResponseWorkflow.Application.Organisation.Users.Keys;

namespace ResponseWorkflow.Server.Access.Own;

/// <summary>A token by which a program acts for a user.</summary>
public sealed record TokenModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>What the program is called.</summary>
    public required string Name { get; init; }

    /// <summary>How the token begins.</summary>
    public required string Prefix { get; init; }

    /// <summary>What it may do at most.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it is not taken any more.</summary>
    public required DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was revoked; null when it was not.</summary>
    public required DateTimeOffset? RevokedAt { get; init; }

    internal static TokenModel Of(ApiKeyRow row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Prefix = row.Prefix,
        Scopes = row.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        CreatedAt = row.CreatedAt,
        ExpiresAt = row.ExpiresAt,
        RevokedAt = row.RevokedAt,
    };
}
