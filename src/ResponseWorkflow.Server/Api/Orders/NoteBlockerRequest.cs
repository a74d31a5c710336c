namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>What is in the way of a section.</summary>
public sealed record NoteBlockerRequest
{
    /// <summary>Id of the branch.</summary>
    public string? UnitId { get; init; }

    /// <summary>What is in the way.</summary>
    public string? Text { get; init; }
}
