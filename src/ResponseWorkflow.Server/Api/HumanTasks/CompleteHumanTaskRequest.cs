using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>Completes a task.</summary>
public sealed record CompleteHumanTaskRequest
{
    /// <summary>The outcome; may be left out where there is only one.</summary>
    public string? Outcome { get; init; }

    /// <summary>What was filled in; when left out, what was saved as draft.</summary>
    public DataValue Data { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    internal TaskCompletion Completion() => new() { Outcome = Outcome, Data = Data, Reason = Reason };
}
