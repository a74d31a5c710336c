namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>How many notices the caller has to look at.</summary>
public sealed record NoticeCountsModel
{
    /// <summary>Those that are unread; one more than the limit when there are more.</summary>
    public required int Unread { get; init; }

    /// <summary>Those that are to be acknowledged; one more than the limit when there are more.</summary>
    public required int Awaited { get; init; }

    /// <summary>Up to where it is counted.</summary>
    public required int Limit { get; init; }
}
