namespace ResponseWorkflow.Application.Systems.Ports.Activation;

/// <summary>A service that is configured no more.</summary>
public sealed record WithdrawnService
{
    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary><c>terminated</c>.</summary>
    public string State { get; init; } = "terminated";
}
