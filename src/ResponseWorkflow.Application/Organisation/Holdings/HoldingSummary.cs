using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;

namespace ResponseWorkflow.Application.Organisation.Holdings;

/// <summary>A role that is held, with what lists show of it.</summary>
/// <param name="Holding">What is held.</param>
/// <param name="User">Who holds it.</param>
/// <param name="Unit">Where.</param>
public sealed record HoldingSummary(RoleHoldingRow Holding, UserRow User, UnitRow Unit);
