namespace ResponseWorkflow.Server.Access.Administration.Units;

/// <summary>Puts a unit under another one.</summary>
public sealed record MoveUnitRequest
{
    /// <summary>The unit that it shall stand under.</summary>
    public required string ParentId { get; init; }

    /// <summary>Why, for the audit trail.</summary>
    public string? Reason { get; init; }
}
