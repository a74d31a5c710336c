namespace ResponseWorkflow.Application.Systems.Exchanges;

/// <summary>A request to another system and what came back.</summary>
public sealed class SystemExchangeRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The case; null when the process works for none, or a person tried a connection.</summary>
    public string? CaseId { get; init; }

    /// <summary>The instance that wanted it.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The call, which is its idempotency key.</summary>
    public required string CallId { get; init; }

    /// <summary>Number of the attempt, from 1.</summary>
    public int Attempt { get; init; }

    /// <summary>Which system.</summary>
    public required string System { get; init; }

    /// <summary>What was asked.</summary>
    public required string Operation { get; init; }

    /// <summary>The unit for which it was asked.</summary>
    public string? UnitId { get; init; }

    /// <summary>The connection.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>The node that asked.</summary>
    public required string Node { get; init; }

    /// <summary>HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Where it went, without what gives access.</summary>
    public required string Address { get; init; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public int DurationMs { get; init; }

    /// <summary>HTTP status; null when none came.</summary>
    public int? Status { get; init; }

    /// <summary>Whether an answer came that counts. A refusal does.</summary>
    public bool HasSucceeded { get; init; }

    /// <summary>Why it does not count, or why it is a refusal; null when there is nothing to say.</summary>
    public string? Error { get; init; }

    /// <summary>What was sent, masked and cut.</summary>
    public string? RequestBody { get; init; }

    /// <summary>What came back, masked and cut.</summary>
    public string? AnswerBody { get; init; }

    /// <summary>What calls of one process have in common.</summary>
    public required string CorrelationId { get; init; }
}
