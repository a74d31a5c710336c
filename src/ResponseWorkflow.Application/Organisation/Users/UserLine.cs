namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>What a row of a file says of a user.</summary>
public sealed record UserLine
{
    /// <summary>What the user types to sign in, by which the user is known.</summary>
    public string? SignInName { get; init; }

    /// <summary>How pages call the user.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Code of the unit that the user belongs to.</summary>
    public string? Unit { get; init; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Roles that the user shall hold, as <see cref="HeldRole.Read"/> reads them. Those that are held already stay; none is taken away.</summary>
    public string? Roles { get; init; }
}
