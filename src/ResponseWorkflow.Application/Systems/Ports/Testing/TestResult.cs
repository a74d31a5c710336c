namespace ResponseWorkflow.Application.Systems.Ports.Testing;

/// <summary>What a test brought.</summary>
public sealed record TestResult
{
    /// <summary>Its number.</summary>
    public required string Test { get; init; }

    /// <summary><c>completed</c>.</summary>
    public string State { get; init; } = "completed";

    /// <summary>What was measured.</summary>
    public required IReadOnlyList<TestMeasure> Measures { get; init; }
}
