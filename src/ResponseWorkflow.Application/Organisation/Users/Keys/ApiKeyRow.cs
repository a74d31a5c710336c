namespace ResponseWorkflow.Application.Organisation.Users.Keys;

/// <summary>A key by which a program calls the API. The key itself is not stored.</summary>
public sealed class ApiKeyRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>What the program is called; it stands in histories as <c>key:</c> and this.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the key in hex. Keys are random and long, so no salt and no slow hash is needed.</summary>
    public required string Hash { get; init; }

    /// <summary>How the key begins, so that people can tell keys apart.</summary>
    public required string Prefix { get; init; }

    /// <summary>Ids of its roles, separated by spaces.</summary>
    public required string Roles { get; init; }

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
}
