namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>How many of the deadlines that move are due within a stretch of time.</summary>
public sealed record PreviewSectionModel
{
    /// <summary>Where it begins.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Where it ends.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>How many are due in it now.</summary>
    public required int Before { get; init; }

    /// <summary>How many would be.</summary>
    public required int After { get; init; }
}
