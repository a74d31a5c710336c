namespace ResponseWorkflow.Server.Access.Administration.Keys;

/// <summary>Makes a key for a program.</summary>
public sealed record NewKeyRequest
{
    /// <summary>What the program is called.</summary>
    public required string Name { get; init; }

    /// <summary>Ids of its roles.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>From when on it is not taken any more; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The unit in which the program holds the roles; the topmost when left out.</summary>
    public string? UnitId { get; init; }
}
