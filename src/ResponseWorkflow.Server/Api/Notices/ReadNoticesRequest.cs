namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>To mark all notices as read.</summary>
public sealed record ReadNoticesRequest
{
    /// <summary>The newest one that was seen: what came later stays unread. Now when left out.</summary>
    public DateTimeOffset? Until { get; init; }
}
