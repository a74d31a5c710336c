using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Application.Customers.Queries;

/// <summary>A circuit as lists show it.</summary>
/// <param name="Circuit">The circuit.</param>
/// <param name="Customer">Its customer.</param>
/// <param name="Unit">The unit that keeps it.</param>
/// <param name="Cooperating">The branches that cooperate.</param>
/// <param name="ManagerName">How pages call the customer manager; null when there is none.</param>
public sealed record CircuitSummary(CircuitRow Circuit, CustomerRow Customer, UnitRow Unit, IReadOnlyList<UnitRow> Cooperating, string? ManagerName);
