namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>What an administrator says of a unit.</summary>
public sealed record UnitDetails
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Id of its kind.</summary>
    public required string Kind { get; init; }
}
