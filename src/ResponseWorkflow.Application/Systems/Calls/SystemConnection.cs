namespace ResponseWorkflow.Application.Systems.Calls;

/// <summary>How a system of a unit is reached.</summary>
public sealed record SystemConnection
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Which system (<see cref="Operations.SystemKinds"/>).</summary>
    public required string System { get; init; }

    /// <summary>The unit whose it is; it also serves the units below that have none of their own.</summary>
    public required string UnitId { get; init; }

    /// <summary>Where its interfaces begin, such as <c>https://inventory.example/</c>.</summary>
    public required Uri Address { get; init; }

    /// <summary>Name of the credential in the configuration; null when the system asks for none.</summary>
    public string? Credential { get; init; }

    /// <summary>Whether calls are made by it.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many attempts a call has.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>How long work that the other system does in its own time may take, counted from when the call was asked for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The wait before such work is looked at again.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The most requests that one node makes at the same time.</summary>
    public int Parallelism { get; init; } = 4;

    /// <summary>How many entries a page of a list has.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>The share of requests that must fail for the breaker to open, 0 to 1.</summary>
    public double BreakerRatio { get; init; } = 0.5;

    /// <summary>How many requests there must have been for the share to mean anything.</summary>
    public int BreakerRequests { get; init; } = 10;

    /// <summary>The time over which they are counted.</summary>
    public TimeSpan BreakerWindow { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long no request is made once the breaker has opened.</summary>
    public TimeSpan BreakerRest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Counts its changes: what was built for an earlier one is not used for a later one.</summary>
    public long Version { get; init; }
}
