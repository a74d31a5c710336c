namespace ResponseWorkflow.Application.Runtime.Http;

/// <summary>Where an HTTP request goes: what is known of it before its body is read.</summary>
public sealed record HttpCall
{
    /// <summary>Method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>Path below the base path.</summary>
    public required string Path { get; init; }

    /// <summary>Reaches a waiting instance of that correlation, or else starts an instance with it.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Reaches only this instance, and starts none.</summary>
    public string? InstanceId { get; init; }
}
