using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Orders.Revisions;

/// <summary>A process issues a changed dispatch order, or counts a request that came too late.</summary>
/// <param name="Order">Id of its case, or its number.</param>
public sealed record OrderRevised(string Order) : Effect
{
    /// <summary>By when it is to be done from now on; null leaves the order as it is.</summary>
    public DateTimeOffset? LimitAt { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it is an approved extension.</summary>
    public bool IsExtension { get; init; }

    /// <summary>Whether the request came at or after the limit in force: one timeout more.</summary>
    public bool IsLate { get; init; }

    /// <summary>Keys of the circuits; all of the order when empty.</summary>
    public IReadOnlyList<string> Circuits { get; init; } = [];
}
