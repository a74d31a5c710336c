namespace ResponseWorkflow.Server.Access.Administration.Units;

/// <summary>The kinds of units.</summary>
public sealed record UnitKindList
{
    /// <summary>The kinds.</summary>
    public required IReadOnlyList<UnitKindModel> Items { get; init; }
}
