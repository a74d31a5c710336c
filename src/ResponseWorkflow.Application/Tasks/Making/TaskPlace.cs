namespace ResponseWorkflow.Application.Tasks.Making;

/// <summary>Whom a task goes to.</summary>
/// <param name="UnitId">The unit that it belongs to.</param>
/// <param name="RoleId">The role that may take it; null when only the assignee may.</param>
/// <param name="AssigneeId">Who has it at once; null when it is to be claimed.</param>
/// <param name="Fault">What the definition named that is not there, as <c>code: value</c>; null when all was found.</param>
internal sealed record TaskPlace(string UnitId, string? RoleId, string? AssigneeId, string? Fault = null);
