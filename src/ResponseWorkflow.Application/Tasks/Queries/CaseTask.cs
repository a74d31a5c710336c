namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>A task of a case.</summary>
/// <param name="Entry">The task.</param>
/// <param name="MayOpen">Whether who asks may see the task itself, with its form and history, and not only that it is there.</param>
public sealed record CaseTask(TaskEntry Entry, bool MayOpen);
