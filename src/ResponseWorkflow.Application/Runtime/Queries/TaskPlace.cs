namespace ResponseWorkflow.Application.Runtime.Queries;

/// <summary>The place of an open task in a list.</summary>
/// <param name="TaskName">Name of the task.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="BookmarkId">Its bookmark.</param>
public sealed record TaskPlace(string TaskName, DateTimeOffset CreatedAt, string BookmarkId);
