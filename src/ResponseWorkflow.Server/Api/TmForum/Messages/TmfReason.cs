namespace ResponseWorkflow.Server.Api.TmForum.Messages;

/// <summary>Why something cannot be served.</summary>
public sealed record TmfReason
{
    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

    /// <summary>In words.</summary>
    public required string Label { get; init; }
}
