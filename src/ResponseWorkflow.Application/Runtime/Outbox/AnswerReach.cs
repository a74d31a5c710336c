namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>Whom an answer has reached.</summary>
internal enum AnswerReach
{
    /// <summary>The activity that waited for it, or nobody need be reached.</summary>
    Activity,

    /// <summary>The instance is suspended, or has faulted elsewhere: the answer is kept until it goes on.</summary>
    Kept,

    /// <summary>Nobody waits any more.</summary>
    Nobody,
}
