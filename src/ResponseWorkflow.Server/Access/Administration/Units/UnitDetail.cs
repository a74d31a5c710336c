namespace ResponseWorkflow.Server.Access.Administration.Units;

/// <summary>A unit with those above it.</summary>
public sealed record UnitDetail
{
    /// <summary>The unit.</summary>
    public required UnitModel Unit { get; init; }

    /// <summary>The units above it, the topmost first.</summary>
    public required IReadOnlyList<UnitName> Above { get; init; }
}
