namespace CarrierSimulator;

/// <summary>How the simulator runs: section <c>Simulator</c> of its configuration.</summary>
public sealed record SimulatorSettings
{
    /// <summary>Where it listens.</summary>
    public string Urls { get; init; } = "http://localhost:5083";

    /// <summary>Where its state stands.</summary>
    public string DataFolder { get; init; } = "simulator-data";

    /// <summary>What the network is made from. The state of one network says nothing about another, so each seed needs a folder of its own.</summary>
    public int Seed { get; init; } = 20260302;

    /// <summary>What the dice of faults begin with.</summary>
    public int ChaosSeed { get; init; } = 1;

    /// <summary>How long a qualification takes that need not be answered at once.</summary>
    public TimeSpan QualificationDuration { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an activation takes; zero answers at once, without a monitor.</summary>
    public TimeSpan ActivationDuration { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a test takes; zero answers at once.</summary>
    public TimeSpan TestDuration { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>One in so many circuits comes out of its first configuration with a defect; 0 for none.</summary>
    public int DefectiveActivationOneIn { get; init; } = 8;

    /// <summary>How many requests the journal keeps.</summary>
    public int JournalLength { get; init; } = 500;

    /// <summary>The largest body of a request.</summary>
    public int MaxRequestBytes { get; init; } = 1024 * 1024;

    /// <summary>User and password, joined by a colon, that callers must send by HTTP Basic; any of the three kinds of access will do, and with none set nobody is asked.</summary>
    public string? BasicAccess { get; init; }

    /// <summary>Token that callers must send as Bearer.</summary>
    public string? BearerToken { get; init; }

    /// <summary>Key that callers must send in the header <see cref="ApiKeyHeader"/>.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The header of <see cref="ApiKey"/>.</summary>
    public string ApiKeyHeader { get; init; } = "X-API-Key";
}
