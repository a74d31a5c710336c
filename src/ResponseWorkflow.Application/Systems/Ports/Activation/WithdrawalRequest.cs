namespace ResponseWorkflow.Application.Systems.Ports.Activation;

/// <summary>Asks for the configuration of a service to be taken out.</summary>
public sealed record WithdrawalRequest
{
    /// <summary>Number of the circuit.</summary>
    public required string Circuit { get; init; }

    /// <summary>The service.</summary>
    public required string Service { get; init; }
}
