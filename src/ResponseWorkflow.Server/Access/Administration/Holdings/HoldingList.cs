namespace ResponseWorkflow.Server.Access.Administration.Holdings;

/// <summary>What a user holds.</summary>
public sealed record HoldingList
{
    /// <summary>The roles, by the begin.</summary>
    public required IReadOnlyList<HoldingModel> Items { get; init; }
}
