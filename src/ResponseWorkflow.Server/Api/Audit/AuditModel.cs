using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Api.Audit;

/// <summary>An entry of the audit trail.</summary>
public sealed record AuditModel
{
    /// <summary>Its place in the trail, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, such as <c>definition.published</c>.</summary>
    public required string Act { get; init; }

    /// <summary>To what, such as <c>definition:fault</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Further facts; null when there are none.</summary>
    public required JsonText? Data { get; init; }

    /// <summary>Hash of the entry, which covers all entries before it.</summary>
    public required string Hash { get; init; }
}
