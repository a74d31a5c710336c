namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>What a budget counts.</summary>
public enum BudgetUnit
{
    /// <summary>Hours, such as of outage.</summary>
    Hours,

    /// <summary>Happenings, such as fibre breaks.</summary>
    Times,
}
