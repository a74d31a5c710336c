namespace ResponseWorkflow.Server.Api.Systems;

/// <summary>An exchange with its messages.</summary>
public sealed record ExchangeDetail
{
    /// <summary>The exchange.</summary>
    public required ExchangeModel Exchange { get; init; }

    /// <summary>What was sent; null when nothing was.</summary>
    public required string? Request { get; init; }

    /// <summary>What came back; null when nothing did.</summary>
    public required string? Answer { get; init; }
}
