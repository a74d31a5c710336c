using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Server.Access.Administration.Units;

/// <summary>A unit as other things name it.</summary>
public sealed record UnitName
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    internal static UnitName Of(UnitRow unit) => new() { Id = unit.Id, Code = unit.Code, NameZh = unit.NameZh, NameEn = unit.NameEn };
}
