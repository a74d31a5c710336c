using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Orders.Activities;

/// <summary>The dispatch order of the case is entered in its ledger, or stands otherwise.</summary>
public sealed record OrderRecorded : Effect
{
    /// <summary>How it stands; null leaves that as it was.</summary>
    public DispatchOrderState? State { get; init; }

    /// <summary>By when it is to be done; null leaves that as it was.</summary>
    public DateTimeOffset? LimitAt { get; init; }

    /// <summary>Number of the test report; null leaves it as it was.</summary>
    public string? TestReport { get; init; }

    /// <summary>Where the signed paper lies; null leaves it as it was.</summary>
    public string? FilingPlace { get; init; }

    /// <summary>Why the limit is another one.</summary>
    public string? Reason { get; init; }
}
