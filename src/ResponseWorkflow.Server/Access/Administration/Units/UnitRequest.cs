using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Server.Access.Administration.Units;

/// <summary>What an administrator says of a unit.</summary>
public record UnitRequest
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Id of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Why, for the audit trail.</summary>
    public string? Reason { get; init; }

    internal UnitDetails Details() => new() { Code = Code, NameZh = NameZh, NameEn = NameEn, Kind = Kind };
}
