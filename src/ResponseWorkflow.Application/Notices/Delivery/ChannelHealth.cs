namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>How a channel stands.</summary>
/// <param name="Name">The channel.</param>
/// <param name="IsConfigured">Whether an operator has set it up.</param>
/// <param name="Target">What it goes to.</param>
/// <param name="Waiting">How many messages wait.</param>
/// <param name="Stuck">How many of these have failed at least once.</param>
/// <param name="Failed">How many were given up.</param>
/// <param name="OldestAt">Since when the oldest that waits was written; null when none waits.</param>
/// <param name="LastDeliveredAt">When the gateway took one last.</param>
/// <param name="LastFailedAt">When an attempt failed last; null when none did of what the log still holds.</param>
/// <param name="LastError">Why that attempt failed.</param>
public sealed record ChannelHealth(string Name, bool IsConfigured, string Target, int Waiting, int Stuck, int Failed, DateTimeOffset? OldestAt, DateTimeOffset? LastDeliveredAt, DateTimeOffset? LastFailedAt, string? LastError);
