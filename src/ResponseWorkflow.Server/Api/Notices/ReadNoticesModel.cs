namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>What marking all notices as read has done.</summary>
public sealed record ReadNoticesModel
{
    /// <summary>How many were unread.</summary>
    public required int Count { get; init; }
}
