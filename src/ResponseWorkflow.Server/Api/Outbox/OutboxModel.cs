using ResponseWorkflow.Application.Runtime.Outbox;

namespace ResponseWorkflow.Server.Api.Outbox;

/// <summary>A call to another system, or the start of a child workflow.</summary>
public sealed record OutboxModel
{
    /// <summary>Id; also the idempotency key that the called system gets.</summary>
    public required string Id { get; init; }

    /// <summary>Which handler makes the call, such as <c>http</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The instance that wants it.</summary>
    public required string InstanceId { get; init; }

    /// <summary>The bookmark that the answer resumes; null when nobody waits.</summary>
    public required string? BookmarkId { get; init; }

    /// <summary>In words what is called.</summary>
    public required string Target { get; init; }

    /// <summary>Where it stands.</summary>
    public required OutboxState State { get; init; }

    /// <summary>Whether it is held back because its instance is suspended or faulted.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>Whether it has failed and waits for another attempt.</summary>
    public required bool IsStuck { get; init; }

    /// <summary>How many attempts have been begun.</summary>
    public required int Attempts { get; init; }

    /// <summary>How many are made at most.</summary>
    public required int MaxAttempts { get; init; }

    /// <summary>When it is tried next.</summary>
    public required DateTimeOffset NextAttemptAt { get; init; }

    /// <summary>The node that is at it.</summary>
    public required string? LeaseOwner { get; init; }

    /// <summary>Why the last attempt failed.</summary>
    public required string? LastError { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was over.</summary>
    public required DateTimeOffset? CompletedAt { get; init; }
}
