namespace ResponseWorkflow.Application.Systems.Connections;

/// <summary>How a system of a unit is reached, as administrators have set it.</summary>
public sealed class SystemConnectionRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Which system (<see cref="Operations.SystemKinds"/>).</summary>
    public required string System { get; init; }

    /// <summary>The unit whose it is.</summary>
    public required string UnitId { get; init; }

    /// <summary>Where its interfaces begin.</summary>
    public required string Address { get; set; }

    /// <summary>Name of the credential in the configuration; null when the system asks for none.</summary>
    public string? Credential { get; set; }

    /// <summary>Whether calls are made by it.</summary>
    public bool IsEnabled { get; set; }

    /// <summary>How long one request may take, in seconds.</summary>
    public int TimeoutSeconds { get; set; }

    /// <summary>How many attempts a call has.</summary>
    public int Attempts { get; set; }

    /// <summary>How long work that the other system does in its own time may take, in seconds.</summary>
    public int PatienceSeconds { get; set; }

    /// <summary>The wait before such work is looked at again, in seconds.</summary>
    public int PollSeconds { get; set; }

    /// <summary>The most requests that one node makes at the same time.</summary>
    public int Parallelism { get; set; }

    /// <summary>How many entries a page of a list has.</summary>
    public int PageSize { get; set; }

    /// <summary>The share of requests that must fail for the breaker to open, in percent.</summary>
    public int BreakerPercent { get; set; }

    /// <summary>How many requests there must have been for the share to mean anything.</summary>
    public int BreakerRequests { get; set; }

    /// <summary>The time over which they are counted, in seconds.</summary>
    public int BreakerWindowSeconds { get; set; }

    /// <summary>How long no request is made once the breaker has opened, in seconds.</summary>
    public int BreakerRestSeconds { get; set; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Counts its changes.</summary>
    public long RowVersion { get; set; }
}
