using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>A person is asked to do something.</summary>
/// <param name="Bookmark">The wait that ends when it is done; its id is the task's.</param>
/// <param name="Order">What is asked of whom.</param>
/// <param name="Group">The place in a group; null when the task stands alone.</param>
public sealed record HumanTaskRequested(Bookmark Bookmark, TaskOrder Order, TaskGroupPlace? Group) : Effect, IAwaitedEffect
{
    /// <inheritdoc/>
    public string? BookmarkId => Bookmark.Id;
}
