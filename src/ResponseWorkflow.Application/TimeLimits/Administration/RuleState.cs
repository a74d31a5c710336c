namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>How a row stands.</summary>
public enum RuleState
{
    /// <summary>It is in force.</summary>
    InForce,

    /// <summary>It will be.</summary>
    Coming,

    /// <summary>It was.</summary>
    Over,
}
