namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>What a row of a file says of a unit.</summary>
public sealed record UnitLine
{
    /// <summary>Its code, by which it is known.</summary>
    public string? Code { get; init; }

    /// <summary>Name in Chinese.</summary>
    public string? NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Id or name of its kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Code of the unit above it; empty for the topmost one.</summary>
    public string? Parent { get; init; }
}
