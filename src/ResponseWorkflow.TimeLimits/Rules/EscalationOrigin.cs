namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>What the time of an escalation step is counted from.</summary>
public enum EscalationOrigin
{
    /// <summary>The start of the clock.</summary>
    Start,

    /// <summary>The limit.</summary>
    Limit,
}
