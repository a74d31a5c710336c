namespace ResponseWorkflow.Application.Runtime.Timers;

/// <summary>What a timer does when it is due.</summary>
public enum TimerKind
{
    /// <summary>Resumes a bookmark.</summary>
    Bookmark = 0,

    /// <summary>Starts an instance once, at an instant.</summary>
    StartAt = 1,

    /// <summary>Starts instances at intervals.</summary>
    Interval = 2,

    /// <summary>Starts instances by a cron expression.</summary>
    Cron = 3,
}
