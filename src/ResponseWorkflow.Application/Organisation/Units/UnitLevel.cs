namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>The levels of the organisation, from above.</summary>
public enum UnitLevel
{
    /// <summary>Headquarters.</summary>
    Headquarters,

    /// <summary>Province.</summary>
    Province,

    /// <summary>City branch.</summary>
    CityBranch,

    /// <summary>Department, centre or office of one of the upper levels.</summary>
    Department,

    /// <summary>Team, room or specialist office of a department.</summary>
    Team,
}
