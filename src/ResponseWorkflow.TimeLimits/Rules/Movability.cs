namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>What may move a limit.</summary>
[Flags]
public enum Movability
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An approved suspension: the time of it does not count.</summary>
    Suspension = 1,

    /// <summary>An extension by the customer: it replaces the limit.</summary>
    Extension = 2,
}
