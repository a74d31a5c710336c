namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A calculation to try.</summary>
public sealed record LimitTrialRequest
{
    /// <summary>Key of the limit.</summary>
    public required string Key { get; init; }

    /// <summary>What is known of the case: values by names of facts, such as <c>grade</c>: <c>Gold</c>.</summary>
    public IReadOnlyDictionary<string, string>? Facts { get; init; }

    /// <summary>When the clock starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it is suspended.</summary>
    public IReadOnlyList<LimitPause>? Pauses { get; init; }

    /// <summary>The instant that remaining time is told for; now when left out.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>A change that is not stored, which shall count as if it were.</summary>
    public LimitChangeRequest? Draft { get; init; }
}
