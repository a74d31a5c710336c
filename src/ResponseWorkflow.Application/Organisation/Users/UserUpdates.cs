using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>The updates of users' rows.</summary>
internal static class UserUpdates
{
    /// <summary>What administrators change.</summary>
    public static readonly RowUpdate<UserRow> Details = new(
    [
        nameof(UserRow.SignInName), nameof(UserRow.NormalizedName), nameof(UserRow.DisplayName), nameof(UserRow.UnitId), nameof(UserRow.Email), nameof(UserRow.Phone),
        nameof(UserRow.Language), nameof(UserRow.IsActive), nameof(UserRow.RowVersion),
    ]);

    /// <summary>A new password.</summary>
    public static readonly RowUpdate<UserRow> Password = new(
    [
        nameof(UserRow.PasswordHash), nameof(UserRow.MustChangePassword), nameof(UserRow.FailedAttempts), nameof(UserRow.LockedUntil), nameof(UserRow.RowVersion),
    ]);

    /// <summary>An attempt to sign in.</summary>
    public static readonly RowUpdate<UserRow> SignIn = new(
        [nameof(UserRow.FailedAttempts), nameof(UserRow.LockedUntil), nameof(UserRow.LastSignInAt), nameof(UserRow.RowVersion)]);

    /// <summary>The unit that the user belongs to.</summary>
    public static readonly RowUpdate<UserRow> Unit = new([nameof(UserRow.UnitId), nameof(UserRow.RowVersion)]);

    /// <summary>The chosen language.</summary>
    public static readonly RowUpdate<UserRow> Language = new([nameof(UserRow.Language), nameof(UserRow.RowVersion)]);
}
