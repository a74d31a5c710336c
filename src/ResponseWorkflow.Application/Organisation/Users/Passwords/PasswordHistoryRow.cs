namespace ResponseWorkflow.Application.Organisation.Users.Passwords;

/// <summary>A password that a user had, so that it is not chosen again.</summary>
public sealed class PasswordHistoryRow
{
    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>Its place among the user's passwords, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Salted hash, as in <see cref="UserRow.PasswordHash"/>.</summary>
    public required string Hash { get; init; }
}
