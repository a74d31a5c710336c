namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A step of an escalation ladder.</summary>
public sealed record LimitEscalation
{
    /// <summary>After how much time.</summary>
    public string? After { get; init; }

    /// <summary>What it is counted from: <c>start</c> or <c>limit</c>.</summary>
    public string? From { get; init; }

    /// <summary>The role that is told.</summary>
    public string? Role { get; init; }

    /// <summary>The unit in which it is told.</summary>
    public string? Unit { get; init; }

    /// <summary>How it is told.</summary>
    public string? Channel { get; init; }
}
