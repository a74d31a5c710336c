namespace ResponseWorkflow.Application.Customers;

/// <summary>What the audit trail says of a customer.</summary>
internal sealed record CustomerFacts(string Number, string Name, string Grade, string UnitId, string? ManagerId, string? Contact, string? Telephone, string? Address, string State);
