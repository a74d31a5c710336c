namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>How many cases the caller sees; no number is larger than one more than is counted exactly.</summary>
public sealed record CaseCountsModel
{
    /// <summary>Open ones.</summary>
    public required int Open { get; init; }

    /// <summary>Open ones for which the caller answers.</summary>
    public required int Mine { get; init; }

    /// <summary>Open ones that should be done by now.</summary>
    public required int Overdue { get; init; }

    /// <summary>Those whose process ended by an error.</summary>
    public required int Faulted { get; init; }

    /// <summary>Up to how many are counted exactly.</summary>
    public required int Limit { get; init; }
}
