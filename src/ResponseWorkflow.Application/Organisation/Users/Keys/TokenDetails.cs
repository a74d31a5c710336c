namespace ResponseWorkflow.Application.Organisation.Users.Keys;

/// <summary>What a user says of a new token.</summary>
public sealed record TokenDetails
{
    /// <summary>What the program is called that will act for the user.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do: permissions or patterns of them. Whatever the user may not do, it may not do either.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>From when on it is not taken any more.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
