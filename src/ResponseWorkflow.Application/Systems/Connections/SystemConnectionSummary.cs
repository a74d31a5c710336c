using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Application.Systems.Connections;

/// <summary>A connection and how it fares.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="LastSuccessAt">When the system answered last; null when it never has.</param>
/// <param name="LastFailureAt">When a request failed last, within the time that is counted.</param>
/// <param name="LastError">Why.</param>
/// <param name="Requests">How many requests there were within the time that is counted.</param>
/// <param name="Failures">How many of these failed.</param>
/// <param name="Breaker">How its breaker stands on this node; null when the node has made no request by it yet.</param>
public sealed record SystemConnectionSummary(
    SystemConnectionRow Connection, UnitRow Unit, DateTimeOffset? LastSuccessAt, DateTimeOffset? LastFailureAt, string? LastError, int Requests, int Failures, BreakerState? Breaker);
