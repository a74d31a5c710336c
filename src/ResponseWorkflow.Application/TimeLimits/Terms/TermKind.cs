namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>What a stored part of the time limits is. The numbers are stored.</summary>
public enum TermKind
{
    /// <summary>A rule row.</summary>
    Row = 0,

    /// <summary>An addition to a limit.</summary>
    Addition = 1,

    /// <summary>A calendar.</summary>
    Calendar = 2,

    /// <summary>The public holidays of a year.</summary>
    Holidays = 3,

    /// <summary>The facts, grades, roles, units and channels that rows may name.</summary>
    Vocabulary = 4,
}
