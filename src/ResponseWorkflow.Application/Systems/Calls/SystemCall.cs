using ResponseWorkflow.Application.Systems.Operations;

namespace ResponseWorkflow.Application.Systems.Calls;

/// <summary>One attempt at a call of another system, as adapters get it.</summary>
/// <param name="Id">The call's id, the same in every attempt: the idempotency key by which the other system knows a repeat.</param>
/// <param name="Operation">What is asked.</param>
/// <param name="Connection">How the system is reached.</param>
public sealed record SystemCall(string Id, SystemOperation Operation, SystemConnection Connection)
{
    /// <summary>Number of the attempt, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Whether the system may have been asked before: an earlier attempt may have taken effect although its answer never came.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>The unit for which it is made; null when the process works for none.</summary>
    public string? UnitId { get; init; }

    /// <summary>The case; null when the process works for none.</summary>
    public string? CaseId { get; init; }

    /// <summary>The instance that wants it; null when a person tries a connection.</summary>
    public string? InstanceId { get; init; }

    /// <summary>What calls of one process have in common, for the other system's logs.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>When the call was asked for.</summary>
    public DateTimeOffset AskedAt { get; init; }
}
