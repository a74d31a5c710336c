namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>A page of a tab.</summary>
/// <param name="Tab">Which tab.</param>
/// <param name="Filter">Which of its tasks.</param>
/// <param name="Sort">In which order.</param>
/// <param name="IsDescending">Whether the order is turned round.</param>
/// <param name="After">The last entry of the page before; null for the first page.</param>
/// <param name="Limit">The most entries.</param>
public sealed record TaskListRequest(TaskTab Tab, TaskFilter Filter, TaskSort Sort, bool IsDescending, TaskPosition? After, int Limit);
