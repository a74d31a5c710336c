using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tasks.Acts;

/// <summary>How somebody completes a task.</summary>
public sealed record TaskCompletion
{
    /// <summary>The outcome; may be left out where there is only one.</summary>
    public string? Outcome { get; init; }

    /// <summary>What was filled in; null takes the draft, if there is one.</summary>
    public DataValue Data { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
