namespace ResponseWorkflow.Application.Systems.Ports.Testing;

/// <summary>Something to be measured.</summary>
public sealed record TestIndicator
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>In which unit.</summary>
    public string? Unit { get; init; }
}
