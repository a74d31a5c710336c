namespace ResponseWorkflow.Application.Organisation.Users.Accounts;

/// <summary>Who calls in a session.</summary>
/// <param name="Account">The user.</param>
/// <param name="LastSeenAt">When it was last written down that the session is used.</param>
public sealed record SessionAccount(Account Account, DateTimeOffset LastSeenAt);
