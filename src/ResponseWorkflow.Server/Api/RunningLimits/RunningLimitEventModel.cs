using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.TimeLimits.Clocks;

namespace ResponseWorkflow.Server.Api.RunningLimits;

/// <summary>An entry of the log of a clock.</summary>
public sealed record RunningLimitEventModel
{
    /// <summary>Place in the log.</summary>
    public required int Number { get; init; }

    /// <summary>What happened.</summary>
    public required ClockEventKind Kind { get; init; }

    /// <summary>When it takes effect.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The limit that replaced the former one.</summary>
    public DateTimeOffset? MovedTo { get; init; }

    /// <summary>By how many seconds the limit moved.</summary>
    public double? MovedBySeconds { get; init; }

    /// <summary>Who; null when the process did.</summary>
    public string? By { get; init; }

    /// <summary>What made it: <c>process</c>, <c>task</c>, <c>end</c>, <c>person</c> or <c>whole</c>.</summary>
    public required string Cause { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    internal static RunningLimitEventModel Of(LimitEventRow row, PersonNames names) => new()
    {
        Number = row.Number,
        Kind = row.Kind,
        At = row.At,
        RecordedAt = row.RecordedAt,
        MovedTo = row.MovedTo,
        MovedBySeconds = row.MovedBy is { } ticks ? new TimeSpan(ticks).TotalSeconds : null,
        By = names.Of(row.By),
        Cause = row.Cause,
        Reason = row.Reason,
    };
}
