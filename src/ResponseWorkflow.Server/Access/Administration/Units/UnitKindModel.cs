using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Server.Access.Administration.Units;

/// <summary>A kind of unit.</summary>
public sealed record UnitKindModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>The level of such units.</summary>
    public required UnitLevel Level { get; init; }

    /// <summary>The levels of units that such a unit may stand under.</summary>
    public required IReadOnlyList<UnitLevel> Under { get; init; }
}
