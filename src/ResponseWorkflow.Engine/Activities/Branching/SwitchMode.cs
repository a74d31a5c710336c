namespace ResponseWorkflow.Engine.Activities.Branching;

/// <summary>How many cases of a switch are taken.</summary>
public enum SwitchMode
{
    /// <summary>The first whose condition holds.</summary>
    MatchFirst,

    /// <summary>All whose condition holds.</summary>
    MatchAny,
}
