namespace ResponseWorkflow.Server.Access.Administration;

/// <summary>Makes a key for a program.</summary>
public sealed record NewKeyRequest
{
    /// <summary>What the program is called.</summary>
    public required string Name { get; init; }

    /// <summary>Ids of its roles.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>From when on it is not taken any more; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
