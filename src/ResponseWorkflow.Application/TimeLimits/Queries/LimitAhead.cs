namespace ResponseWorkflow.Application.TimeLimits.Queries;

/// <summary>A limit that would apply if a request were made now.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Part">Which part of the work; null for the whole.</param>
/// <param name="DueAt">When it would be over; null when no row fits.</param>
/// <param name="Row">Name of the row that would hold; null when none does.</param>
public sealed record LimitAhead(string Key, string? Part, DateTimeOffset? DueAt, string? Row);
