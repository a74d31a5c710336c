using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Application.Organisation.Users.Keys;

/// <summary>What an administrator says of a new key.</summary>
public sealed record ApiKeyDetails
{
    /// <summary>What the program is called.</summary>
    public required string Name { get; init; }

    /// <summary>Ids of its roles.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The unit in which the program holds the roles.</summary>
    public string UnitId { get; init; } = UnitTree.RootId;

    /// <summary>From when on it is not taken any more; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
