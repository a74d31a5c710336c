namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>A circuit, with what the caller may do.</summary>
public sealed record CircuitDetail
{
    /// <summary>The circuit.</summary>
    public required CircuitModel Circuit { get; init; }

    /// <summary>The resources that it uses, along its route.</summary>
    public required IReadOnlyList<CircuitResourceModel> Resources { get; init; }

    /// <summary>Whether the caller may change it.</summary>
    public required bool MayManage { get; init; }
}
