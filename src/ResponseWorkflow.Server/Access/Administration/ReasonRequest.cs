namespace ResponseWorkflow.Server.Access.Administration;

/// <summary>Says why something is done.</summary>
public sealed record ReasonRequest
{
    /// <summary>Why, for the audit trail.</summary>
    public string? Reason { get; init; }
}
