using ResponseWorkflow.Application.Documents.Archive;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Documents.Activities;

/// <summary>A process wants a document made, and goes on with it in the same transaction.</summary>
/// <param name="Bookmark">The wait that ends when it is made.</param>
/// <param name="Order">What is to be made.</param>
public sealed record DocumentRequested(Bookmark Bookmark, DocumentOrder Order) : Effect, IAwaitedEffect
{
    /// <inheritdoc/>
    public string? BookmarkId => Bookmark.Id;
}
