using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>What an administrator says of a user.</summary>
public sealed record UserDetails
{
    /// <summary>What the user types to sign in.</summary>
    public required string SignInName { get; init; }

    /// <summary>How pages call the user.</summary>
    public required string DisplayName { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>One of <see cref="Languages"/>; null leaves it to the browser.</summary>
    public string? Language { get; init; }

    /// <summary>The unit that the user belongs to.</summary>
    public string UnitId { get; init; } = UnitTree.RootId;

    /// <summary>Refuses what is wrong with it, together with what else was found.</summary>
    internal UserChecks Checks() => new UserChecks()
        .Name("signInName", SignInName)
        .Text("displayName", DisplayName)
        .Optional("email", Email)
        .Optional("phone", Phone)
        .Language("language", Language);
}
