namespace ResponseWorkflow.Application.TimeLimits.Administration.Preview;

/// <summary>How many of the deadlines that move are due within a stretch of time.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends; it does not belong to it.</param>
/// <param name="Before">How many are due in it now.</param>
/// <param name="After">How many would be.</param>
public sealed record PreviewSection(DateTimeOffset From, DateTimeOffset To, int Before, int After);
