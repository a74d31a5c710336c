using System.Text.Json;

namespace ResponseWorkflow.Application.Systems.Ports.Activation;

/// <summary>An end of a service.</summary>
public sealed record ConfiguredEnd
{
    /// <summary><c>A</c> or <c>Z</c>.</summary>
    public required string End { get; init; }

    /// <summary>Id of the resource, such as a port.</summary>
    public required string Resource { get; init; }

    /// <summary>What is set there, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Parameters { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}
