using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Server.Access.Administration.Units;

namespace ResponseWorkflow.Server.Access.Administration.Users;

/// <summary>A user.</summary>
public sealed record UserModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>What the user types to sign in.</summary>
    public required string SignInName { get; init; }

    /// <summary>How pages call the user.</summary>
    public required string DisplayName { get; init; }

    /// <summary>E-mail address.</summary>
    public required string? Email { get; init; }

    /// <summary>Telephone number.</summary>
    public required string? Phone { get; init; }

    /// <summary>The language; null leaves it to the browser.</summary>
    public required string? Language { get; init; }

    /// <summary>Whether the user may sign in.</summary>
    public required bool IsActive { get; init; }

    /// <summary>The unit that the user belongs to.</summary>
    public required UnitName Unit { get; init; }

    /// <summary>Ids of the roles that the user holds now, wherever.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Whether the password must be changed at the next sign-in.</summary>
    public required bool MustChangePassword { get; init; }

    /// <summary>Until when no password is taken, after too many attempts.</summary>
    public required DateTimeOffset? LockedUntil { get; init; }

    /// <summary>When the user signed in last.</summary>
    public required DateTimeOffset? LastSignInAt { get; init; }

    /// <summary>When the user was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Counts the changes; <c>If-Match</c> takes it in quotes.</summary>
    public required long Version { get; init; }

    internal static UserModel Of(UserSummary summary) => new()
    {
        Id = summary.User.Id,
        SignInName = summary.User.SignInName,
        DisplayName = summary.User.DisplayName,
        Email = summary.User.Email,
        Phone = summary.User.Phone,
        Language = summary.User.Language,
        IsActive = summary.User.IsActive,
        Unit = UnitName.Of(summary.Unit),
        Roles = summary.Roles,
        MustChangePassword = summary.User.MustChangePassword,
        LockedUntil = summary.User.LockedUntil,
        LastSignInAt = summary.User.LastSignInAt,
        CreatedAt = summary.User.CreatedAt,
        Version = summary.User.RowVersion,
    };
}
