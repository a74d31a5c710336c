namespace ResponseWorkflow.Application.Systems.Ports.Performance;

/// <summary>A value that was measured.</summary>
public sealed record PerformanceMeasure
{
    /// <summary>Key of the indicator.</summary>
    public required string Key { get; init; }

    /// <summary>The value.</summary>
    public required double Value { get; init; }

    /// <summary>Its unit; null when it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>When it was measured.</summary>
    public required DateTimeOffset At { get; init; }
}
