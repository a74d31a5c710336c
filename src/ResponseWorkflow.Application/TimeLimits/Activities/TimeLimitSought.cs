using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>A process wants to know what a rule row says.</summary>
/// <param name="Key">Key of the limit.</param>
/// <param name="Facts">Facts over those of the case.</param>
/// <param name="BookmarkId">What waits for the answer.</param>
public sealed record TimeLimitSought(string Key, DataObject Facts, string? BookmarkId) : Effect, IAwaitedEffect
{
    /// <summary>Since when the clock would run; null when it does not matter when it would be over.</summary>
    public DateTimeOffset? StartsAt { get; init; }
}
