using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>What a transition of an instance was made from.</summary>
public sealed record BurstModel
{
    /// <summary>Place in the instance's life, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The instant that the burst took for now.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The stimulus.</summary>
    public required JsonText Stimulus { get; init; }

    /// <summary>Who or what caused it.</summary>
    public required string Cause { get; init; }

    /// <summary>Content hash of the version that ran.</summary>
    public required string ContentHash { get; init; }
}
