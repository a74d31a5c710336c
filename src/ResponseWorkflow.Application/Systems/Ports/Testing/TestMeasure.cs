using System.Text.Json;

namespace ResponseWorkflow.Application.Systems.Ports.Testing;

/// <summary>A measured value.</summary>
public sealed record TestMeasure
{
    /// <summary>What was measured.</summary>
    public required string Key { get; init; }

    /// <summary>The value: a number, a text or a truth value.</summary>
    public required JsonElement Value { get; init; }

    /// <summary>Its unit.</summary>
    public string? Unit { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? At { get; init; }
}
