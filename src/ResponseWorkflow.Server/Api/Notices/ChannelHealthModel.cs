namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>How a channel stands.</summary>
public sealed record ChannelHealthModel
{
    /// <summary>The channel.</summary>
    public required string Name { get; init; }

    /// <summary>Whether an operator has set it up.</summary>
    public required bool IsConfigured { get; init; }

    /// <summary>What it goes to.</summary>
    public required string Target { get; init; }

    /// <summary>How many messages wait.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many of these have failed at least once.</summary>
    public required int Stuck { get; init; }

    /// <summary>How many were given up.</summary>
    public required int Failed { get; init; }

    /// <summary>Since when the oldest waits.</summary>
    public required DateTimeOffset? OldestAt { get; init; }

    /// <summary>When the gateway took one last.</summary>
    public required DateTimeOffset? LastDeliveredAt { get; init; }

    /// <summary>When an attempt failed last, among what waits and what was done lately.</summary>
    public required DateTimeOffset? LastFailedAt { get; init; }

    /// <summary>Why that attempt failed.</summary>
    public required string? LastError { get; init; }
}
