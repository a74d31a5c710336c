namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>One attempt at a delivery.</summary>
public sealed record DeliveryAttemptModel
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The node that made it.</summary>
    public required string Node { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was over.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>Whether the gateway has taken it.</summary>
    public required bool HasSucceeded { get; init; }

    /// <summary>What the gateway said.</summary>
    public required string? Detail { get; init; }
}
