namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Kinds of cases.</summary>
public sealed record CaseKindList
{
    /// <summary>The kinds.</summary>
    public required IReadOnlyList<CaseKindModel> Items { get; init; }
}
