namespace ResponseWorkflow.Application.Cases.Diagrams;

/// <summary>How far an instance has come with a step of its process.</summary>
public enum StepState
{
    /// <summary>It has not been there.</summary>
    NotReached,

    /// <summary>It is there now: the step runs, or waits for somebody or something.</summary>
    Current,

    /// <summary>It was there, and the step was done.</summary>
    Done,

    /// <summary>It was there, and the step was given up because nothing needs it any more.</summary>
    Cancelled,

    /// <summary>The step ended by an error.</summary>
    Faulted,
}
