namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>The instance waits at a new place. A bookmark with a due instant also wants a timer.</summary>
/// <param name="Bookmark">The bookmark.</param>
public sealed record BookmarkCreated(Bookmark Bookmark) : Effect;
