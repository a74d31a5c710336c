using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>A task of a list.</summary>
/// <param name="Task">The task; without its form and data.</param>
/// <param name="Position">Where it stands in the order.</param>
/// <param name="UnitCode">Code of its unit.</param>
/// <param name="AssigneeName">How pages call who has it.</param>
/// <param name="EndedByName">How pages call who ended it.</param>
/// <param name="OnBehalfOf">Id of the user for whom the person stands in, when that is why it is shown; null else.</param>
/// <param name="OnBehalfOfName">How pages call that user.</param>
public sealed record TaskEntry(HumanTaskRow Task, TaskPosition Position, string? UnitCode, string? AssigneeName, string? EndedByName, string? OnBehalfOf, string? OnBehalfOfName);
