using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>A process waits for nothing but the end of a clock, which may have come before.</summary>
/// <param name="BookmarkId">What waits.</param>
public sealed record TimeLimitEndAwaited(string? BookmarkId) : TimeLimitAsked, IAwaitedEffect;
