using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Instances;

/// <summary>The rows of a bookmark.</summary>
internal static class BookmarkRows
{
    public static BookmarkRow Of(Bookmark bookmark, InstanceTransition transition) => new()
    {
        Id = bookmark.Id,
        InstanceId = transition.InstanceId,
        CorrelationId = transition.State.CorrelationId,
        Name = bookmark.Name,
        Hash = bookmark.Hash,
        Payload = bookmark.Payload.IsNull ? null : DataJson.ToJson(bookmark.Payload),
        ActivityId = bookmark.Activity.Id,
        CreatedAt = bookmark.CreatedAt,
    };

    public static TimerRow TimerOf(Bookmark bookmark, InstanceTransition transition) => new()
    {
        Id = bookmark.Id,
        Kind = TimerKind.Bookmark,
        DueAt = bookmark.DueAt ?? throw new ArgumentException("The bookmark has no due instant.", nameof(bookmark)),
        IsHeld = transition.IsHeld,
        InstanceId = transition.InstanceId,
    };

    public static RequestedTaskRow TaskOf(TaskRequested task, InstanceTransition transition) => new()
    {
        BookmarkId = task.BookmarkId,
        TaskId = task.TaskId,
        InstanceId = transition.InstanceId,
        TaskName = task.TaskName,
        Payload = task.Payload.IsNull ? null : DataJson.ToJson(task.Payload),
        CreatedAt = transition.State.UpdatedAt,
    };

    /// <summary>The row of a task's bookmark, by its key.</summary>
    public static RequestedTaskRow TaskOf(Bookmark bookmark, InstanceTransition transition) => new()
    {
        BookmarkId = bookmark.Id,
        TaskId = "",
        InstanceId = transition.InstanceId,
        TaskName = "",
    };
}
