namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>Somebody who may sign in.</summary>
public sealed class UserRow
{
    /// <summary>Id; stays the same when the sign-in name changes.</summary>
    public required string Id { get; init; }

    /// <summary>What the user types to sign in, as it was written. It stands in histories as the author.</summary>
    public required string SignInName { get; set; }

    /// <summary>The sign-in name in the form that is compared: two users never have the same.</summary>
    public required string NormalizedName { get; set; }

    /// <summary>How pages call the user.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The unit that the user belongs to. What the user may do follows from the roles held, not from it.</summary>
    public required string UnitId { get; set; }

    /// <summary>E-mail address; null when not known.</summary>
    public string? Email { get; set; }

    /// <summary>Telephone number; null when not known.</summary>
    public string? Phone { get; set; }

    /// <summary>The language of answers and pages, <c>zh-CN</c> or <c>en</c>; null leaves it to the browser.</summary>
    public string? Language { get; set; }

    /// <summary>Whether the user may sign in. Users are never deleted: histories name them.</summary>
    public bool IsActive { get; set; }

    /// <summary>Salted hash of the password, in the form of ASP.NET Core Identity.</summary>
    public required string PasswordHash { get; set; }

    /// <summary>Whether the password was given by somebody else, so that nothing else may be done before it is changed.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Attempts to sign in since the last success that were not successful.</summary>
    public int FailedAttempts { get; set; }

    /// <summary>Until when no password is taken, after too many attempts; null when not locked.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>When the user signed in last; null before the first time.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>When the user was added.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Counts the changes of the row.</summary>
    public long RowVersion { get; set; }
}
