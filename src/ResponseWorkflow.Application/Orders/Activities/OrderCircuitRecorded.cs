using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Orders.Activities;

/// <summary>The circuit that the case opens stands otherwise.</summary>
public sealed record OrderCircuitRecorded : Effect
{
    /// <summary>How it stands; null leaves that as it was.</summary>
    public OrderCircuitState? State { get; init; }

    /// <summary>By when it is to be open; null leaves that as it was.</summary>
    public DateTimeOffset? LimitAt { get; init; }
}
