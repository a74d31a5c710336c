namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>A unit as it stands in lists.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Units">How many units stand directly under it and exist.</param>
/// <param name="Users">How many active users belong to it.</param>
/// <param name="ParentCode">Code of the unit above it; null for the topmost one.</param>
public sealed record UnitSummary(UnitRow Unit, int Units, int Users, string? ParentCode);
