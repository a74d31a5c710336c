using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Notices.Activities;

/// <summary>A process has people called out, and waits to hear who they are.</summary>
/// <param name="Effect">Key of the effect on the customer.</param>
/// <param name="Minutes">For how long it has lasted.</param>
/// <param name="BookmarkId">What waits for the answer.</param>
public sealed record CallOutRequested(string Effect, int Minutes, string? BookmarkId) : Effect, IAwaitedEffect
{
    /// <summary>The level of the last call-out; 0 for none.</summary>
    public int AboveLevel { get; init; }

    /// <summary>Number of the customer; null for that of the case.</summary>
    public string? Customer { get; init; }

    /// <summary>The customer's grade; null for that of the case.</summary>
    public string? Grade { get; init; }

    /// <summary>What is said besides, in Chinese.</summary>
    public string? TextZh { get; init; }

    /// <summary>What is said besides, in English.</summary>
    public string? TextEn { get; init; }
}
