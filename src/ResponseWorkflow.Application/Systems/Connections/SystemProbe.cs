namespace ResponseWorkflow.Application.Systems.Connections;

/// <summary>What came of trying a connection.</summary>
/// <param name="IsReachable">Whether the system answered as it should.</param>
/// <param name="Status">HTTP status; null when none came.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Detail">What it said, or why there was no answer.</param>
public sealed record SystemProbe(bool IsReachable, int? Status, TimeSpan Duration, string Detail);
