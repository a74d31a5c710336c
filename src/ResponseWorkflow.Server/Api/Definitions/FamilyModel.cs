namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>A family of processes.</summary>
public sealed record FamilyModel
{
    /// <summary>Id, as definitions name it.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Chinese; the id when it has none.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English; the id when it has none.</summary>
    public required string NameEn { get; init; }

    /// <summary>How many definitions belong to it.</summary>
    public required int Definitions { get; init; }
}
