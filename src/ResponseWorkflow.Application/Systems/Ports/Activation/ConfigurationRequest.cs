namespace ResponseWorkflow.Application.Systems.Ports.Activation;

/// <summary>Asks for a service to be configured.</summary>
public sealed record ConfigurationRequest
{
    /// <summary>Number of the circuit.</summary>
    public required string Circuit { get; init; }

    /// <summary>Its service in the network; null when there is none yet.</summary>
    public string? Service { get; init; }

    /// <summary>Type of the circuit.</summary>
    public required string Type { get; init; }

    /// <summary>Bandwidth, kbit/s.</summary>
    public long Bandwidth { get; init; }

    /// <summary>Its ends.</summary>
    public required IReadOnlyList<ConfiguredEnd> Ends { get; init; }
}
