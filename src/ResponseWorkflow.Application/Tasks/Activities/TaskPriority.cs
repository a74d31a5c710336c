namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>How urgent a task is. The numbers are stored and sorted by.</summary>
public enum TaskPriority
{
    /// <summary>When there is time.</summary>
    Low = 0,

    /// <summary>In its turn.</summary>
    Normal = 1,

    /// <summary>Before others.</summary>
    High = 2,

    /// <summary>At once.</summary>
    Urgent = 3,
}
