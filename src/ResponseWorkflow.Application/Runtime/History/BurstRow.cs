namespace ResponseWorkflow.Application.Runtime.History;

/// <summary>What a transition was made from: enough to make it again, for replaying a finished instance against another version.</summary>
public sealed class BurstRow
{
    /// <summary>The instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>Place in the instance's life, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The instant that the burst took for now.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Seed of the burst's identities (<see cref="Engine.Execution.SeededIdentities"/>), as bits of a signed number.</summary>
    public long Seed { get; init; }

    /// <summary>The stimulus, as <see cref="StimulusJson"/> writes it.</summary>
    public required string Stimulus { get; init; }

    /// <summary>Who or what caused it: a user, <c>timer</c>, <c>event</c>, an outbox call.</summary>
    public required string Cause { get; init; }

    /// <summary>Content hash of the version that ran.</summary>
    public required string ContentHash { get; init; }
}
