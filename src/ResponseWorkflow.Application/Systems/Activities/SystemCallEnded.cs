using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Systems.Activities;

/// <summary>A call of another system is over; the time line of the case tells of it.</summary>
/// <param name="Operation">What was asked.</param>
/// <param name="Outcome">The outcome that the process has taken.</param>
/// <param name="Code">Why there is no answer; null when there is one.</param>
public sealed record SystemCallEnded(string Operation, string Outcome, string? Code) : Effect
{
    /// <summary>Why there is no answer, in words.</summary>
    public string? Message { get; init; }
}
