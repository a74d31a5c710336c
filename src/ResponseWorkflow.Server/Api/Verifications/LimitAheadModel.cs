using ResponseWorkflow.Application.TimeLimits.Queries;

namespace ResponseWorkflow.Server.Api.Verifications;

/// <summary>A time limit that would apply.</summary>
public sealed record LimitAheadModel
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Which part of the work; null for the whole.</summary>
    public required string? Part { get; init; }

    /// <summary>When it would be over; null when no row fits.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>Name of the row that would hold; null when none does.</summary>
    public required string? Row { get; init; }

    internal static LimitAheadModel Of(LimitAhead limit) => new() { Key = limit.Key, Part = limit.Part, DueAt = limit.DueAt, Row = limit.Row };
}
