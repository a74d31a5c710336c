using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Orders.Revisions;

/// <summary>A process wants to know how a dispatch order stands.</summary>
/// <param name="Order">Id of its case, or its number.</param>
/// <param name="IsLinked">Whether the case becomes a part of the order.</param>
/// <param name="BookmarkId">What waits for the answer.</param>
public sealed record OrderSought(string Order, bool IsLinked, string? BookmarkId) : Effect, IAwaitedEffect;
