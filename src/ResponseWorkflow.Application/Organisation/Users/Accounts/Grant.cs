namespace ResponseWorkflow.Application.Organisation.Users.Accounts;

/// <summary>What somebody may do in a unit and all below it.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Permissions">What.</param>
public sealed record Grant(string UnitId, PermissionSet Permissions);
