using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Application.Organisation.Users.Queries;

/// <summary>A user with the unit and the roles.</summary>
/// <param name="User">The user.</param>
/// <param name="Unit">The unit that the user belongs to.</param>
/// <param name="Roles">Ids of the roles that the user holds now, wherever, in order.</param>
/// <param name="Held">Those of them that are held in units that the reader may see, with the units.</param>
public sealed record UserSummary(UserRow User, UnitRow Unit, IReadOnlyList<string> Roles, IReadOnlyList<HeldRole> Held);
