namespace ResponseWorkflow.Application.Tasks.Rows;

/// <summary>Where a task stands. The numbers are stored.</summary>
public enum HumanTaskState
{
    /// <summary>Nobody has it yet: those who hold its role may claim it.</summary>
    Open = 0,

    /// <summary>Somebody has it.</summary>
    Claimed = 1,

    /// <summary>It is done.</summary>
    Completed = 2,

    /// <summary>It was returned to an earlier step.</summary>
    Returned = 3,

    /// <summary>The workflow does not wait for it any more.</summary>
    Cancelled = 4,
}
