namespace ResponseWorkflow.Server.Access.Administration.Units;

/// <summary>Dissolves a unit.</summary>
public sealed record DissolveUnitRequest
{
    /// <summary>The unit that takes over its units, users and held roles; null when it has none.</summary>
    public string? SuccessorId { get; init; }

    /// <summary>Why, for the audit trail.</summary>
    public string? Reason { get; init; }
}
