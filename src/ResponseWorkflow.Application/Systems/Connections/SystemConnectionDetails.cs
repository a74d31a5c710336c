namespace ResponseWorkflow.Application.Systems.Connections;

/// <summary>What administrators say of a connection. Numbers that are left out have the defaults of <see cref="SystemOptions"/>.</summary>
public sealed record SystemConnectionDetails
{
    /// <summary>Which system; not changed later.</summary>
    public string? System { get; init; }

    /// <summary>The unit: id or code; not changed later.</summary>
    public string? Unit { get; init; }

    /// <summary>Where its interfaces begin.</summary>
    public string? Address { get; init; }

    /// <summary>Name of the credential in the configuration; null or empty for none.</summary>
    public string? Credential { get; init; }

    /// <summary>Whether calls are made by it.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>How long one request may take, in seconds.</summary>
    public int? TimeoutSeconds { get; init; }

    /// <summary>How many attempts a call has.</summary>
    public int? Attempts { get; init; }

    /// <summary>How long work that the other system does in its own time may take, in seconds.</summary>
    public int? PatienceSeconds { get; init; }

    /// <summary>The wait before such work is looked at again, in seconds.</summary>
    public int? PollSeconds { get; init; }

    /// <summary>The most requests that one node makes at the same time.</summary>
    public int? Parallelism { get; init; }

    /// <summary>How many entries a page of a list has.</summary>
    public int? PageSize { get; init; }

    /// <summary>The share of requests that must fail for the breaker to open, in percent.</summary>
    public int? BreakerPercent { get; init; }

    /// <summary>How many requests there must have been for the share to mean anything.</summary>
    public int? BreakerRequests { get; init; }

    /// <summary>The time over which they are counted, in seconds.</summary>
    public int? BreakerWindowSeconds { get; init; }

    /// <summary>How long no request is made once the breaker has opened, in seconds.</summary>
    public int? BreakerRestSeconds { get; init; }
}
