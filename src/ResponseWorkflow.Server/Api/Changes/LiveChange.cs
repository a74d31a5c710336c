namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>That something has changed. It says what to read again, not what it is now.</summary>
public sealed record LiveChange
{
    /// <summary>What it is.</summary>
    public required LiveKind Kind { get; init; }

    /// <summary>Its id; null when too many have changed to be named one by one.</summary>
    public string? Id { get; init; }

    /// <summary>What was done: <c>saved</c>, <c>published</c>, <c>retracted</c>, <c>reverted</c>, <c>imported</c>, <c>deleted</c>; <c>started</c>, <c>ended</c>; <c>changed</c> for everything else.</summary>
    public required string Act { get; init; }

    /// <summary>Who did it; null when nobody did, or it is not known.</summary>
    public string? By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
