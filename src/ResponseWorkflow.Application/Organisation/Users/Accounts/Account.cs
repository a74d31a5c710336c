namespace ResponseWorkflow.Application.Organisation.Users.Accounts;

/// <summary>Who calls, and what this caller may do.</summary>
public sealed record Account
{
    /// <summary>Id of the user or the key.</summary>
    public required string Id { get; init; }

    /// <summary>Whether a program calls by a key.</summary>
    public bool IsProgram { get; init; }

    /// <summary>The name that stands in histories as the cause, and in versions as the author.</summary>
    public required string Name { get; init; }

    /// <summary>How pages call the user.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The language that the user has chosen; null leaves it to the browser.</summary>
    public string? Language { get; init; }

    /// <summary>What the caller may do.</summary>
    public required PermissionSet Permissions { get; init; }

    /// <summary>Whether the password must be changed before anything else.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>A session with another stamp is over.</summary>
    public string SecurityStamp { get; init; } = "";
}
