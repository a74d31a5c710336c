namespace ResponseWorkflow.Application.Cases.Participants;

/// <summary>Why somebody takes part in a case.</summary>
public enum ParticipantRole
{
    /// <summary>Was added by somebody.</summary>
    Added,

    /// <summary>Started it.</summary>
    Starter,

    /// <summary>Answers for it, or did.</summary>
    Owner,

    /// <summary>Holds or held a task of it.</summary>
    TaskHolder,

    /// <summary>Was mentioned in a comment.</summary>
    Mentioned,

    /// <summary>Is the customer manager of its customer, and takes part as long as that is so.</summary>
    CustomerManager,
}
