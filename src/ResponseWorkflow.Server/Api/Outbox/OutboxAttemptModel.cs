namespace ResponseWorkflow.Server.Api.Outbox;

/// <summary>One attempt at a call.</summary>
public sealed record OutboxAttemptModel
{
    /// <summary>Number of the attempt, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The node that made it.</summary>
    public required string Node { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was over.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>Whether it succeeded.</summary>
    public required bool HasSucceeded { get; init; }

    /// <summary>What came back, in short.</summary>
    public required string? Detail { get; init; }
}
