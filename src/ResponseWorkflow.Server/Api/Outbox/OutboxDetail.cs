using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Api.Outbox;

/// <summary>A call with what has been tried.</summary>
public sealed record OutboxDetail
{
    /// <summary>The call.</summary>
    public required OutboxModel Call { get; init; }

    /// <summary>What it carries, without secrets.</summary>
    public required JsonText Request { get; init; }

    /// <summary>The attempts that are over, and what people did in place of one, in order.</summary>
    public required IReadOnlyList<OutboxAttemptModel> Attempts { get; init; }
}
