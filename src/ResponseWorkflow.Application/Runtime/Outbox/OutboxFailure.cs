namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>Why a call has no answer.</summary>
public enum OutboxFailure
{
    /// <summary>The other system could not be reached, or gave nothing that can be taken for an answer.</summary>
    NoAnswer,

    /// <summary>The answer did not come in time.</summary>
    Timeout,
}
