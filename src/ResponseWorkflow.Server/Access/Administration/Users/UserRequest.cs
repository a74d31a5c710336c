namespace ResponseWorkflow.Server.Access.Administration.Users;

/// <summary>What an administrator says of a user.</summary>
public record UserRequest
{
    /// <summary>What the user types to sign in.</summary>
    public required string SignInName { get; init; }

    /// <summary>How pages call the user.</summary>
    public required string DisplayName { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary><c>zh-CN</c> or <c>en</c>; null leaves it to the browser.</summary>
    public string? Language { get; init; }

    /// <summary>The unit that the user belongs to.</summary>
    public required string UnitId { get; init; }

    /// <summary>Why, for the audit trail.</summary>
    public string? Reason { get; init; }

    internal UserDetails Details() => new()
    {
        SignInName = SignInName,
        DisplayName = DisplayName,
        Email = Given(Email),
        Phone = Given(Phone),
        Language = Given(Language),
        UnitId = UnitId,
    };

    // A field that was emptied is one that is not known.
    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
