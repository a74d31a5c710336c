namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>The families of processes.</summary>
public sealed record FamilyList
{
    /// <summary>The families: those of the settings in their order, then those that only definitions name.</summary>
    public required IReadOnlyList<FamilyModel> Items { get; init; }
}
