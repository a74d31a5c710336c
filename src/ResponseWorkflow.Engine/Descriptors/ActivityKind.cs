namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>How an activity type runs, as the designer shows it.</summary>
public enum ActivityKind
{
    /// <summary>Runs inside the burst.</summary>
    Action,

    /// <summary>May start a workflow, or waits for a stimulus in the middle of one.</summary>
    Trigger,

    /// <summary>Always leaves the burst as work for the host.</summary>
    Job,

    /// <summary>May leave the burst as work for the host.</summary>
    Task,
}
