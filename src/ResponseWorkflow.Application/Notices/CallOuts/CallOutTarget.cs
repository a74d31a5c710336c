namespace ResponseWorkflow.Application.Notices.CallOuts;

/// <summary>Whom a call-out is for: those who hold a role nearest to a unit.</summary>
public sealed record CallOutTarget
{
    /// <summary>Id of the role.</summary>
    public string Role { get; init; } = "";

    /// <summary>Id of the unit, or a word of <see cref="Tasks.Activities.UnitList"/>.</summary>
    public string Unit { get; init; } = Tasks.Activities.UnitList.OfTheCase;

    /// <summary>Whether they are telephoned, besides the short message that everybody gets.</summary>
    public bool IsCalled { get; init; }
}
