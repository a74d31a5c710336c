namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>One attempt at a delivery.</summary>
public sealed class NoticeAttemptRow
{
    /// <summary>The delivery.</summary>
    public required string DeliveryId { get; init; }

    /// <summary>Number of the attempt, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The node that made it.</summary>
    public required string Node { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was over.</summary>
    public DateTimeOffset EndedAt { get; init; }

    /// <summary>Whether the gateway has taken it.</summary>
    public bool HasSucceeded { get; init; }

    /// <summary>What the gateway said, or why there was no answer.</summary>
    public string? Detail { get; init; }
}
