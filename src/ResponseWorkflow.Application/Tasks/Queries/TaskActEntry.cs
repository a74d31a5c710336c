using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>An act of a task's history.</summary>
/// <param name="Act">The act.</param>
/// <param name="FromName">How pages call who had the task.</param>
/// <param name="ToName">How pages call who has it afterwards, or was told or added; null when it is no person.</param>
/// <param name="OnBehalfOfName">How pages call the one in whose place a deputy acted.</param>
public sealed record TaskActEntry(TaskActRow Act, string? FromName, string? ToName, string? OnBehalfOfName);
