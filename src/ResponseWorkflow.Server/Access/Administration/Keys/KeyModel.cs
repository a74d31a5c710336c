namespace ResponseWorkflow.Server.Access.Administration.Keys;

/// <summary>A key of a program.</summary>
public sealed record KeyModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>What the program is called.</summary>
    public required string Name { get; init; }

    /// <summary>How the key begins.</summary>
    public required string Prefix { get; init; }

    /// <summary>Ids of its roles.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The unit in which the program holds the roles.</summary>
    public required string UnitId { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it is not taken any more; null for never.</summary>
    public required DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was revoked; null when it was not.</summary>
    public required DateTimeOffset? RevokedAt { get; init; }
}
