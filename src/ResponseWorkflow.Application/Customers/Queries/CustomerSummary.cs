using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Application.Customers.Queries;

/// <summary>A customer as lists show it.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Unit">The unit that looks after it.</param>
/// <param name="ManagerSignInName">Sign-in name of the customer manager; null when there is none.</param>
/// <param name="ManagerName">How pages call the customer manager.</param>
/// <param name="Circuits">How many circuits it has.</param>
public sealed record CustomerSummary(CustomerRow Customer, UnitRow Unit, string? ManagerSignInName, string? ManagerName, int Circuits);
