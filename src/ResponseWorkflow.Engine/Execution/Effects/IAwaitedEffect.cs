namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>An effect whose result an activity awaits. It is dropped when nobody waits any more at the end of the burst.</summary>
public interface IAwaitedEffect
{
    /// <summary>The bookmark that the result resumes; null when nobody ever waited.</summary>
    string? BookmarkId { get; }
}
