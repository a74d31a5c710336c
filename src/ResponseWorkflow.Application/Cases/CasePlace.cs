namespace ResponseWorkflow.Application.Cases;

/// <summary>The place of something in a list that is ordered by instants.</summary>
public sealed record CasePlace
{
    /// <summary>By what it is ordered.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its id, by which equal instants are ordered.</summary>
    public required string Id { get; init; }
}
