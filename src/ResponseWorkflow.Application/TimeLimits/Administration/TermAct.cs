namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>What is done to a part of the time limits.</summary>
public enum TermAct
{
    /// <summary>It is added.</summary>
    Add,

    /// <summary>It gets a new version.</summary>
    Change,

    /// <summary>It is added or gets a new version, whichever fits.</summary>
    Put,

    /// <summary>It ends.</summary>
    Retire,
}
