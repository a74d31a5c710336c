using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Application.Organisation.Users.Keys;

/// <summary>A key by which the API is called: a program's own, which holds roles, or the token of a user, which lets a program act for the user. The key itself is not stored.</summary>
public sealed class ApiKeyRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>What the program is called; a program's own key stands in histories as <c>key:</c> and this.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the key in hex. Keys are random and long, so no salt and no slow hash is needed.</summary>
    public required string Hash { get; init; }

    /// <summary>How the key begins, so that people can tell keys apart.</summary>
    public required string Prefix { get; init; }

    /// <summary>The user whose token it is; null for the key of a program.</summary>
    public string? UserId { get; init; }

    /// <summary>The unit in which a program holds its roles; of no meaning for tokens.</summary>
    public string UnitId { get; init; } = UnitTree.RootId;

    /// <summary>Ids of a program's roles, separated by spaces; empty for tokens.</summary>
    public required string Roles { get; init; }

    /// <summary>What a token may do at most: patterns of permissions, separated by spaces; empty for keys of programs.</summary>
    public string Scopes { get; init; } = "";

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it is not taken any more; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was revoked; null when it was not.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>The roles one by one.</summary>
    internal string[] RoleIds() => Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The patterns of a token one by one.</summary>
    internal string[] ScopePatterns() => Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
