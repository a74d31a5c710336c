using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>A branch that cooperates in a circuit.</summary>
public sealed record CircuitUnitModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Code.</summary>
    public required string Code { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    internal static CircuitUnitModel Of(UnitRow unit) => new() { Id = unit.Id, Code = unit.Code, NameZh = unit.NameZh, NameEn = unit.NameEn };
}
