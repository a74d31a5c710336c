namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>Why something cannot be served.</summary>
public sealed record UnqualifiedReason
{
    /// <summary>The inventory's code.</summary>
    public required string Code { get; init; }

    /// <summary>The same in words.</summary>
    public string? Text { get; init; }
}
