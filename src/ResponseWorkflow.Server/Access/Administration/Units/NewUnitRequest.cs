namespace ResponseWorkflow.Server.Access.Administration.Units;

/// <summary>Adds a unit.</summary>
public sealed record NewUnitRequest : UnitRequest
{
    /// <summary>The unit above.</summary>
    public required string ParentId { get; init; }
}
