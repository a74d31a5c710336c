using ResponseWorkflow.Application.Organisation.Users;

namespace ResponseWorkflow.Application.Organisation.Deputies;

/// <summary>A deputy with what lists show.</summary>
/// <param name="Deputyship">The deputyship.</param>
/// <param name="User">Who is away.</param>
/// <param name="Deputy">Who stands in.</param>
public sealed record DeputySummary(DeputyRow Deputyship, UserRow User, UserRow Deputy);
