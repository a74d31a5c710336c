using ResponseWorkflow.Application.Runtime.Instances;

namespace ResponseWorkflow.Application.Runtime.Queries;

/// <summary>Which open tasks a list shows; what is null does not narrow it.</summary>
public sealed record TaskFilter
{
    /// <summary>Name of the task.</summary>
    public string? TaskName { get; init; }

    /// <summary>The instance.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The last entry of the page before.</summary>
    public TaskPlace? After { get; init; }

    /// <summary>The tasks by name, and the oldest of each name first: the order of their index.</summary>
    public IQueryable<RequestedTaskRow> Apply(IQueryable<RequestedTaskRow> rows)
    {
        if (TaskName is { } taskName)
            rows = rows.Where(row => row.TaskName == taskName);
        if (InstanceId is { } instanceId)
            rows = rows.Where(row => row.InstanceId == instanceId);
        if (After is { } after)
        {
            rows = rows.Where(row => row.TaskName.CompareTo(after.TaskName) > 0
                || (row.TaskName == after.TaskName && (row.CreatedAt > after.CreatedAt || (row.CreatedAt == after.CreatedAt && row.BookmarkId.CompareTo(after.BookmarkId) > 0))));
        }

        return rows.OrderBy(static row => row.TaskName).ThenBy(static row => row.CreatedAt).ThenBy(static row => row.BookmarkId);
    }
}
