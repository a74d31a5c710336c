namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>The instance no longer waits at a place; its timer, if any, goes too.</summary>
/// <param name="Bookmark">The bookmark.</param>
public sealed record BookmarkRemoved(Bookmark Bookmark) : Effect;
