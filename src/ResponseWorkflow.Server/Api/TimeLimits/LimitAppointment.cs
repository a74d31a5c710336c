namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>The windows around an agreed instant.</summary>
public sealed record LimitAppointment
{
    /// <summary>How long before it is still right.</summary>
    public string? Earliest { get; init; }

    /// <summary>How long before it the target begins.</summary>
    public string? TargetFrom { get; init; }

    /// <summary>How long before it the target ends.</summary>
    public string? TargetTo { get; init; }

    /// <summary>How long after it is still right.</summary>
    public string? Latest { get; init; }
}
