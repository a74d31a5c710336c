namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>
/// Says that a unit is another one or stands below it, however far. So "in this unit or below" is one look into an index on every database, with no recursion.
/// </summary>
public sealed class UnitLinkRow
{
    /// <summary>The upper unit.</summary>
    public required string AncestorId { get; init; }

    /// <summary>The unit itself or one below.</summary>
    public required string UnitId { get; init; }

    /// <summary>How many levels lie between them: 0 for the unit itself.</summary>
    public int Distance { get; init; }
}
