namespace ResponseWorkflow.Server.Api.Systems;

/// <summary>What the systems can be asked.</summary>
public sealed record SystemOperationList
{
    /// <summary>The operations.</summary>
    public required IReadOnlyList<SystemOperationModel> Items { get; init; }
}
