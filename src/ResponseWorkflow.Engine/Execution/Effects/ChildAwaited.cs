namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>The end of a child that was started before is awaited from now on. A child that has ended meanwhile is reported at once.</summary>
/// <param name="ChildInstanceId">Id of the child.</param>
/// <param name="BookmarkId">The bookmark that the report resumes.</param>
public sealed record ChildAwaited(string ChildInstanceId, string? BookmarkId) : Effect, IAwaitedEffect;
