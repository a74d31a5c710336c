namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>A delivery with its attempts.</summary>
public sealed record DeliveryDetail
{
    /// <summary>The delivery.</summary>
    public required DeliveryModel Delivery { get; init; }

    /// <summary>The attempts, the newest first.</summary>
    public required IReadOnlyList<DeliveryAttemptModel> Attempts { get; init; }
}
