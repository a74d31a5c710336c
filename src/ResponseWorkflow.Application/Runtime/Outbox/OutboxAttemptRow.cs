namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>One attempt at a call.</summary>
public sealed class OutboxAttemptRow
{
    /// <summary>The call.</summary>
    public required string OutboxId { get; init; }

    /// <summary>Number of the attempt, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The node that made it.</summary>
    public required string Node { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was over.</summary>
    public DateTimeOffset EndedAt { get; init; }

    /// <summary>Whether it succeeded.</summary>
    public bool HasSucceeded { get; init; }

    /// <summary>What came back, in short: a status code, an error.</summary>
    public string? Detail { get; init; }
}
