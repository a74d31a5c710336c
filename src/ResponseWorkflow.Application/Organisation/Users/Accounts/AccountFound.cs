namespace ResponseWorkflow.Application.Organisation.Users.Accounts;

/// <summary>An account as it is in the database now.</summary>
/// <param name="Account">The account.</param>
/// <param name="Until">When it will be another one without anybody's doing, because a role begins or ends; null when never.</param>
/// <param name="LastSeenAt">When its session was last used; only for sessions.</param>
internal sealed record AccountFound(Account Account, DateTimeOffset? Until, DateTimeOffset LastSeenAt = default);
