namespace ResponseWorkflow.Application.Organisation.Users.Queries;

/// <summary>A user with the roles.</summary>
/// <param name="User">The user.</param>
/// <param name="Roles">Ids of the roles, in order.</param>
public sealed record UserSummary(UserRow User, IReadOnlyList<string> Roles);
