namespace ResponseWorkflow.Application.Systems.Ports.Activation;

/// <summary>A service as it was configured.</summary>
public sealed record ConfiguredService
{
    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary><c>active</c> or <c>inactive</c>.</summary>
    public required string State { get; init; }

    /// <summary>What the work was followed by; null when it was done at once.</summary>
    public string? Monitor { get; init; }
}
