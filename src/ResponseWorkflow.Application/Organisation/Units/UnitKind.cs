namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>A kind of unit, such as a response centre. Processes find the unit that owes something by its kind.</summary>
public sealed class UnitKind
{
    /// <summary>Id, such as <c>response-centre</c>.</summary>
    public string Id { get; set; } = "";

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; set; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>The level of such units.</summary>
    public UnitLevel Level { get; set; } = UnitLevel.Department;

    /// <summary>The levels of units that such a unit may stand under; empty for the topmost one only.</summary>
    public IList<UnitLevel> Under { get; } = [];
}
