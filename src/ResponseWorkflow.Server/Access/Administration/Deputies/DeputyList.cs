namespace ResponseWorkflow.Server.Access.Administration.Deputies;

/// <summary>Deputies, now and later.</summary>
public sealed record DeputyList
{
    /// <summary>Who stands in for the user.</summary>
    public required IReadOnlyList<DeputyModel> Items { get; init; }

    /// <summary>For whom the user stands in.</summary>
    public required IReadOnlyList<DeputyModel> For { get; init; }
}
