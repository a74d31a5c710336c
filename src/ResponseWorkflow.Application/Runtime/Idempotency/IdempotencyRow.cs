namespace ResponseWorkflow.Application.Runtime.Idempotency;

/// <summary>That a command was carried out, and what it answered.</summary>
public sealed class IdempotencyRow
{
    /// <summary>The key that the caller gave.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 in hex of the command: the same key may not stand for another one.</summary>
    public required string CommandHash { get; init; }

    /// <summary>The answer, JSON.</summary>
    public required string Answer { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
