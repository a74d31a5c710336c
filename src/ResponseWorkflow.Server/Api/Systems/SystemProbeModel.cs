namespace ResponseWorkflow.Server.Api.Systems;

/// <summary>What came of trying a connection.</summary>
public sealed record SystemProbeModel
{
    /// <summary>Whether the system answered as it should.</summary>
    public required bool IsReachable { get; init; }

    /// <summary>HTTP status; null when none came.</summary>
    public required int? Status { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public required int DurationMs { get; init; }

    /// <summary>What it said, or why there was no answer; empty when all is well.</summary>
    public required string Detail { get; init; }
}
