namespace ResponseWorkflow.Application.Systems.Ports.Performance;

/// <summary>How a circuit performs, the oldest value first.</summary>
public sealed record PerformanceList
{
    /// <summary>The values.</summary>
    public required IReadOnlyList<PerformanceMeasure> Measures { get; init; }
}
