using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Application.Cases.Queries;

/// <summary>A case as lists and pages show it.</summary>
/// <param name="Case">The case; in lists without its data.</param>
/// <param name="Unit">The unit that it belongs to.</param>
/// <param name="OwnerName">Name of the user who answers for it; null when nobody does.</param>
/// <param name="StarterName">Name of whoever started it: of a person the present one, of a program that in histories.</param>
/// <param name="IsWarned">Whether the time limit by which it is due has come to its first warning.</param>
public sealed record CaseSummary(CaseRow Case, UnitRow Unit, string? OwnerName, string StarterName, bool IsWarned);
