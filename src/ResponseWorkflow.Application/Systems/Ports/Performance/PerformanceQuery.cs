namespace ResponseWorkflow.Application.Systems.Ports.Performance;

/// <summary>Asks how a circuit performs.</summary>
public sealed record PerformanceQuery
{
    /// <summary>Number of the circuit.</summary>
    public required string Circuit { get; init; }

    /// <summary>Its service in the inventory; null when it is not known.</summary>
    public string? Service { get; init; }

    /// <summary>Keys of indicators; empty for those that are collected as a matter of course.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Only what was measured at this instant or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only what was measured at this instant or earlier.</summary>
    public DateTimeOffset? Until { get; init; }
}
