namespace ResponseWorkflow.Application.Systems.Ports.Testing;

/// <summary>Asks for a test.</summary>
public sealed record TestRequest
{
    /// <summary>Number of the circuit.</summary>
    public required string Circuit { get; init; }

    /// <summary>Its service; null when only the circuit is known.</summary>
    public string? Service { get; init; }

    /// <summary>Which test.</summary>
    public required string Template { get; init; }

    /// <summary>What is to be measured.</summary>
    public required IReadOnlyList<TestIndicator> Indicators { get; init; }
}
